import { readFileSync } from 'node:fs';
import { typeScriptFiles } from './source-files';

const glossary = readFileSync('docs/glossary.md', 'utf8');
const code = typeScriptFiles('src')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

const rows = glossary.split('\n').filter((line) => line.startsWith('| ') && !line.includes('---'));
const names = rows.flatMap((line) => /`([A-Za-z]+)`\s*\|$/.exec(line)?.[1] ?? []);
const avoided = [...glossary.split('Words we do not use')[1]!.matchAll(/_([^_]+)_/g)].map(
  ([, word = '']) => word,
);

test.each(names)('%s of the glossary is a word in the code', (name) => {
  expect(new RegExp(`\\b${name}\\b`).test(code)).toBe(true);
});

test.each(avoided)('nobody says %s', (word) => {
  expect(new RegExp(`\\b${word}s?\\b`, /[A-Z]/.test(word) ? '' : 'i').test(code)).toBe(false);
});

test('words stand there once', () => {
  const words = rows.map((line) => line.split('|')[1]!.trim());
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

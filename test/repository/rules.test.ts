import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { importsOf } from './source-files';

const ids = readdirSync('src/core/rules')
  .filter((file) => !['index.ts', 'rule.ts'].includes(file))
  .map((file) => basename(file, '.ts'));

const languages = ['en', 'fr', 'de'];
const catalogue = (language: string): { readonly [key: string]: string } =>
  JSON.parse(readFileSync(`src/i18n/catalogues/${language}.json`, 'utf8'));

/** Every quoted text in the words of a rule that is a message's name. */
const messagesOf = (id: string): readonly string[] => {
  const words = readFileSync(`src/i18n/findings/${id}.ts`, 'utf8');
  const english = catalogue('en');
  return [...words.matchAll(/['.]([a-z][a-z-]+)\b/g)]
    .map(([, key = '']) => key)
    .filter((key) => key in english);
};

test.each(ids)('%s is in the list of rules', (id) => {
  expect(importsOf('src/core/rules/index.ts')).toContain(`src/core/rules/${id}`);
});

test.each(ids)('%s names its findings after itself', (id) => {
  expect(readFileSync(`src/core/rules/${id}.ts`, 'utf8').includes(`'${id}'`)).toBe(true);
});

test.each(ids)('%s has a test', (id) => {
  expect(existsSync(`test/core/rules/${id}.test.ts`)).toBe(true);
});

test.each(ids)('%s has a message in every language', (id) => {
  const messages = messagesOf(id);
  expect(messages).not.toEqual([]);
  for (const language of languages)
    expect(Object.keys(catalogue(language))).toEqual(expect.arrayContaining([...messages]));
});

test.each(ids)('%s has a line in docs/policy.md', (id) => {
  expect(readFileSync('docs/policy.md', 'utf8').includes(`\`${id}\``)).toBe(true);
});

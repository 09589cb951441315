import { execFileSync } from 'node:child_process';
import { shellWord } from '../../src/admin/shell-word';

test.each([
  ['policy.json', 'policy.json'],
  ['C:/site/policy.json', 'C:/site/policy.json'],
  ['my site/policy.json', '"my site/policy.json"'],
  ['', '""'],
])('%j is written %s', (word, written) => {
  expect(shellWord(word)).toBe(written);
});

test.each([
  'a b',
  "it's",
  '$(touch x)',
  '`x`',
  'a"b',
  'a;b',
  'a&b',
  'two\nlines',
  '*',
  '~',
  'Grüße',
])('a shell reads %j as it was', (word) => {
  const read = execFileSync('sh', ['-c', `printf %s ${shellWord(word)}`], { encoding: 'utf8' });
  expect(read).toBe(word);
});

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What becomes of an English message. In a process of its own: the build's modules are ES modules, jest's tests are not. */
const compiled = (message: string): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { compileMessages } = await import(${JSON.stringify(join(__dirname, '../../build/icu.js'))});
       const of = { a: process.argv[1] };
       process.stdout.write(compileMessages({ en: of, fr: of, de: of }, 'catalogues'));`,
      message,
    ],
    { encoding: 'utf8', stdio: 'pipe' },
  );

test('compiles a plural to a function without Intl', () => {
  const code = compiled('{count, plural, one {{number} list} other {{number} lists}}');
  expect(code).toContain('export const catalogues');
  expect(code).not.toContain('Intl');
});

test.each(['{count, plural, one {# list} other {# lists}}', '{count, number}', '{when, date}'])(
  'refuses %s, which needs Intl at run time',
  (message) => {
    expect(() => compiled(message)).toThrow(/needs Intl at run time/);
  },
);

test.each(['{count, plural, few {lists} other {lists}}', '{count, plural, one {list}}'])(
  'refuses %s, whose plurals are not those of the language',
  (message) => {
    expect(() => compiled(message)).toThrow();
  },
);

test.each([
  ['{count, plural, other {list}}', 'list'],
  ['a {kind, select, x {b} other {b}} c', 'a b c'],
])('a choice without a difference is none: %s', (message, expected) => {
  expect(compiled(message)).toContain(`const enTexts = "${expected}"`);
});

test('an exact count keeps its words, whatever the others say', () => {
  expect(compiled('{n, plural, =0 {lists} one {list} other {lists}}')).toContain(
    '"{n|=0~lists|one~list|~lists}"',
  );
});

test.each(["a '{' b", 'a ~ b', 'a | b', 'a\nb'])(
  'refuses %j, which has a sign of ours',
  (message) => {
    expect(() => compiled(message)).toThrow(/may not contain/);
  },
);

test('refuses a message that is not well formed', () => {
  expect(() => compiled('{count, plural, one {list}')).toThrow();
});

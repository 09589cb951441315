import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** In a process of its own: the build's modules are ES modules, jest's tests are not. */
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

test('refuses a message that is not well formed', () => {
  expect(() => compiled('{count, plural, one {list}')).toThrow();
});

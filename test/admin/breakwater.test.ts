import { breakwater } from './temp-policy';

test.each([
  [[], ['hold', 'policy', 'Exit codes']],
  [['hold'], ['add', 'list', 'end', 'Exit codes']],
  [
    ['hold', 'add'],
    ['--until', '--force-long', '--dry-run', '$ npx breakwater hold add'],
  ],
  [['hold', 'list'], ['--json']],
  [
    ['hold', 'end'],
    ['--all-expired', '$ npx breakwater hold end'],
  ],
  [['policy'], ['check']],
  [['policy', 'check'], ['[file]']],
])('%j --help says what there is', async (args, says) => {
  const { exitCode, out, err } = await breakwater([...args, '--help']);
  expect([exitCode, err]).toEqual([0, '']);
  for (const words of says) expect(out).toContain(words);
});

test.each([
  [[], 'Usage: breakwater'],
  [['hold'], 'Usage: breakwater hold'],
  [['hodl'], 'Did you mean hold?'],
  [['hold', 'stop'], "unknown command 'stop'"],
  [['hold', 'add'], '--until'],
  [['policy', 'check', 'a', 'b'], 'too many arguments'],
])('%j is a mistake in the call: exit code 2, on stderr', async (args, says) => {
  const { exitCode, out, err } = await breakwater(args);
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toContain(says);
});

test('the version is that of the package', async () => {
  expect((await breakwater(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

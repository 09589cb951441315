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

test.each([
  [['backtest', '--trcae', 'trace.csv'], '--trcae is no option of this command.\n'],
  [['hold', 'add', '-until', '+6h'], '-until is no option of this command. Did you mean --until'],
  [['hold', 'add', '\u2014until=+6h'], 'Did you mean --until'],
])('%j: the option that was meant is named beside the one that is missing', async (args, says) => {
  const { exitCode, err } = await breakwater(args);
  expect(exitCode).toBe(2);
  expect(err).toContain('not specified');
  expect(err).toContain(says);
});

test('a value that begins with a dash is no misspelt option', async () => {
  const { err } = await breakwater([
    'hold',
    'add',
    '--subject',
    '-x',
    '--list',
    'a@contoso.example',
  ]);
  expect(err).toContain('--until');
  expect(err).not.toContain('is no option');
});

test('the version is that of the package', async () => {
  expect((await breakwater(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plannedPolicy } from '../../../bench/backtest/plan';
import { writeSizes, writeTrace, type Expected } from '../../../bench/backtest/write-trace';
import { removeTempFolders, tempFolder } from '../backtest/temp-files';
import { breakwater, textOf } from '../temp-policy';

const start = Date.UTC(2026, 10, 14);

let folder = '';
let expected: Expected;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = tempFolder({
    'policy.json': JSON.stringify(plannedPolicy),
    'stricter.json': '{ "revision": "b", "thresholds": { "new": { "warn": 100, "block": 300 } } }',
    'broken.json': '{ "budgetMs": 1 }',
    'odd.json': '{ "colour": "red" }',
    'empty.csv': '',
  });
  writeSizes(at('lists'));
  expected = await writeTrace(at('trace.csv'), 40_000, start);
});
afterAll(removeTempFolders);

const backtest = (...more: readonly string[]) =>
  breakwater(['backtest', '--trace', at('trace.csv'), '--lists', at('lists'), ...more]);
const policy = (name = 'policy.json'): readonly string[] => ['--policy', at(name)];

test('a trace with known answers gets them', async () => {
  const { exitCode, out } = await backtest(...policy(), '--json');
  const report = JSON.parse(out);
  const { allow, warn, confirm, block } = expected;
  expect(exitCode).toBe(0);
  expect(report).toMatchObject({
    sends: expected.sends,
    days: 7,
    publishedLists: 4,
    reading: {
      rows: expected.rows,
      bad: [],
      leftOut: [{ count: expected.rowsFromOutside }],
    },
    policies: [{ actions: { allow, warn, confirm, block } }],
    comparison: null,
  });
  expect(Math.min(warn, confirm, block)).toBeGreaterThan(10);
  const sum = (action: string) =>
    report.policies[0].periods.reduce(
      (all: number, period: { actions: Record<string, number> }) => all + period.actions[action]!,
      0,
    );
  expect([sum('allow'), sum('warn'), sum('confirm'), sum('block')]).toEqual([
    allow,
    warn,
    confirm,
    block,
  ]);
});

test('in words: the sends, the days, the actions, the rules, the biggest', async () => {
  const { exitCode, out } = await backtest(...policy());
  expect(exitCode).toBe(0);
  expect(out).toMatch(/You would have warned \d.* senders a day/);
  expect(out).toContain(`${expected.block} block-level sends`);
  expect(out).toContain('2026-11-14 to 2026-11-20, 7 days');
  for (const words of ['storm-in-progress', 'visible-external', 'unknown-list', '1,200,000'])
    expect(out).toContain(words);
});

test('names only with --names, in every form of the report', async () => {
  for (const form of [['--json'], []]) {
    const { out } = await backtest(...policy(), ...form);
    expect(out).not.toMatch(/@|All|News|Region/);
    expect(out).toContain('sender 1');
  }
  expect((await backtest(...policy(), '--names')).out).toMatch(/person-\d+@contoso\.example/);
});

test('two policies are compared, as text and as a page', async () => {
  const page = at('report.html');
  const both = [...policy(), ...policy('stricter.json'), '--html', page];
  const { exitCode, out, err } = await backtest(...both);
  expect(exitCode).toBe(0);
  expect(out).toContain('policy.json against stricter.json');
  expect(out).toMatch(/The second policy treats [\d,]+ sends more strictly/);
  expect(err).toContain(page);
  expect(textOf(page)).toContain('policy.json against stricter.json');
  expect(textOf(page)).not.toMatch(/@contoso/);
});

test('a page is not written over without --force', async () => {
  const page = at('once.html');
  await backtest(...policy(), '--html', page);
  const before = readFileSync(page, 'utf8');
  const refused = await backtest(...policy(), '--html', page, '--names');
  expect(refused.exitCode).toBe(2);
  expect(refused.err).toContain('--force');
  expect(readFileSync(page, 'utf8')).toBe(before);
  expect((await backtest(...policy(), '--html', page, '--names', '--force')).exitCode).toBe(0);
  expect(readFileSync(page, 'utf8')).not.toBe(before);
});

test('where reading fails no page is left', async () => {
  const page = at('never.html');
  const { exitCode, out, err } = await backtest(
    ...policy(),
    '--trace',
    at('empty.csv'),
    '--html',
    page,
  );
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toContain('empty.csv is empty');
  expect(existsSync(page)).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test.each<readonly [args: () => readonly string[], exitCode: number, says: string]>([
  [() => policy('broken.json'), 1, 'budgetMs'],
  [() => [...policy(), ...policy(), ...policy()], 2, 'too often'],
  [() => policy('nowhere.json'), 2, 'no such file'],
  [() => [...policy(), '--lists', '/nowhere'], 2, '/nowhere'],
  [() => [...policy(), '--dates', 'american'], 2, 'day-first or month-first'],
  [() => [...policy(), 'stray'], 2, 'too many arguments'],
])('wrong use and wrong files: %#', async (args, exitCode, says) => {
  const result = await backtest(...args());
  expect([result.exitCode, result.out]).toEqual([exitCode, '']);
  expect(result.err).toContain(says);
});

test('without a trace or lists it says what is missing', async () => {
  const { exitCode, err } = await breakwater(['backtest', '--lists', 'lists']);
  expect(exitCode).toBe(2);
  expect(err).toContain('--trace');
});

test('unknown keys of a policy are warned about', async () => {
  expect((await backtest(...policy('odd.json'), '--json')).err).toContain('colour');
});

test('a policy for another organisation is a finding', async () => {
  const other = tempFolder({ 'p.json': '{ "internalDomains": ["fabrikam.example"] }' });
  const { exitCode, err } = await backtest('--policy', join(other, 'p.json'));
  expect(exitCode).toBe(1);
  expect(err).toContain('elsewhere.example');
});

test('--help shows how it is called', async () => {
  const { exitCode, out } = await breakwater(['backtest', '--help']);
  expect(exitCode).toBe(0);
  for (const words of [
    '--names',
    '--html',
    '--force',
    '--json',
    '--dates',
    '$ npx breakwater backtest',
  ])
    expect(out).toContain(words);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

const storm = (...typed: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'bench/storm/run.ts', ...typed],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};

const folder = mkdtempSync(join(tmpdir(), 'storm-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Printed = {
  readonly runs: readonly { readonly coverage: number; readonly delivered: number }[];
};

test('1,200,000 people take less than 30 s and 1 GB', () => {
  const { status, stdout, stderr } = storm(
    '--case',
    'nhs-2016',
    '--recipients',
    '1200000',
    '--json',
  );
  expect(status).toBe(0);
  const { runs } = JSON.parse(stdout) as Printed;
  expect(runs).toHaveLength(12);
  const [, seconds, megabytes] = /([\d.]+) s, at most (\d+) MB/.exec(stderr) ?? [];
  expect(Number(seconds)).toBeLessThan(30);
  expect(Number(megabytes)).toBeLessThan(1_000);
});

test('a table of every coverage with and without protection, and the one asked for', () => {
  const { status, stdout } = storm('--case', 'dhs-2007', '--coverage', '0.8');
  expect(status).toBe(0);
  for (const share of ['0', '25', '50', '75', '80', '90', '100'])
    for (const protection of ['off', 'on'])
      expect(stdout).toMatch(new RegExp(`^${share} % +${protection} +\\d`, 'm'));
});

test('the chart is well-formed, has words for those who do not see it, and every number', () => {
  const file = join(folder, 'storm.svg');
  const { status, stdout } = storm('--case', 'cisco-2013', '--out', file, '--json');
  expect(status).toBe(0);
  const svg = readFileSync(file, 'utf8');
  const { window } = new JSDOM(svg, { contentType: 'image/svg+xml' }); // throws unless well-formed
  const { documentElement } = window.document;
  expect(documentElement.getAttribute('role')).toBe('img');
  expect(documentElement.querySelector('title')?.textContent).toContain('Cisco');
  const { runs } = JSON.parse(stdout) as Printed;
  const everywhere = runs.find(({ coverage }) => coverage === 1)!;
  expect(svg).toContain(`>${everywhere.delivered.toLocaleString('en')}</text>`);
});

test('a case that does not exist names those that do, and exits with 2', () => {
  const { status, stdout, stderr } = storm('--case', 'utah-2018');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('nhs-2016');
});

test.each([
  ['--out', '/no/such/folder/storm.svg'],
  ['--policy', '/no/such/policy.json'],
])('a file that cannot be used exits with 1: %s %s', (option, file) => {
  const { status, stderr } = storm('--case', 'dhs-2007', option, file);
  expect(status).toBe(1);
  expect(stderr).toContain(file);
});

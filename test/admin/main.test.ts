import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { removeTempPolicies, tempPolicy, textOf } from './temp-policy';

afterAll(removeTempPolicies);

const command = resolve('bin/breakwater.js');

/** The command as a shell starts it, in a folder that is not the project's and without a terminal. */
const start = (args: readonly string[], env: { readonly [name: string]: string } = {}) =>
  spawnSync(process.execPath, [command, ...args], {
    cwd: tmpdir(),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });

test('adds a hold: exit code 0, no colours without a terminal', () => {
  const path = tempPolicy('{ "holds": [] }');
  const args = ['hold', 'add', '--policy', path, '--until', '+1h', '--subject', 'Test'];
  const { status, stdout, stderr } = start(args);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('Added hold');
  expect(stdout).not.toContain('\u001b');
  expect(textOf(path)).toContain('"Test"');
});

test('a broken policy: exit code 1, on stderr', () => {
  const { status, stdout, stderr } = start(['policy', 'check', tempPolicy('{ "mode": 1 }')]);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('mode: found 1');
});

test('a file that is not there: exit code 2', () => {
  expect(start(['hold', 'list', '--policy', 'not-there.json']).status).toBe(2);
});

import { readFileSync } from 'node:fs';
import { breakwater, removeTempPolicies, tempPolicy } from '../temp-policy';

afterEach(removeTempPolicies);

const check = (text: string) => breakwater(['policy', 'check', tempPolicy(text)]);

test.each(['policy.json', 'docs/policy-example.json'])('%s is in order', async (path) => {
  const { exitCode, out, err } = await check(readFileSync(path, 'utf8'));
  expect([exitCode, err]).toEqual([0, '']);
  expect(out).toContain('is in order');
});

test('every problem at once, with path, found and expected', async () => {
  const { exitCode, out, err } = await check(
    '{ "budgetMs": "fast", "thresholds": { "new": { "warn": 9, "confirm": 3 } }, "lists": [{}] }',
  );
  expect([exitCode, out]).toEqual([1, '']);
  expect(err).toContain('  budgetMs: found "fast", expected a whole number of milliseconds');
  expect(err).toContain('  thresholds.new.confirm: found 3, expected 9 or more');
  expect(err).toContain('  lists[0].address: found nothing, expected one e-mail address');
});

test('unknown keys are warnings', async () => {
  const { exitCode, err } = await check('{ "hold": [], "\\u001b[2J": 1 }');
  expect(exitCode).toBe(0);
  expect(err).toContain('unknown key, ignored: hold: found a list');
  expect(err).not.toContain('\u001b');
});

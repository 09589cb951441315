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

test('every problem with its line and column', async () => {
  const { err } = await check('{\n  "budgetMs": "fast",\n  "lists": [\n    { "size": 3 }\n  ]\n}');
  expect(err).toContain('  line 2, column 15  budgetMs: found "fast"');
  expect(err).toContain('  line 4, column 5  lists[0].address: found nothing');
});

test('what is no JSON: every slip by name, with its place', async () => {
  const { exitCode, err } = await check('{\n  // ours\n  "lists": [],\n}');
  expect(exitCode).toBe(1);
  expect(err).toContain('  line 2, column 3  the file: found a comment, expected no comments');
  expect(err).toContain('  line 3, column 14  the file: found a trailing comma');
});

test('a key that stands twice is a warning', async () => {
  const { exitCode, err } = await check('{ "holds": [], "holds": [] }');
  expect([exitCode, err]).toEqual([0, expect.stringContaining('holds stands twice')]);
});

const exchange = (more: object) =>
  check(
    JSON.stringify({ sources: { exchange: true, ...more }, whenUnknown: { unlisted: 'block' } }),
  );

test('"exchange": true is a warning that lists what counts instead', async () => {
  const { exitCode, err } = await exchange({});
  expect(exitCode).toBe(0);
  expect(err).toMatch(/"exchange": true is not read[^]*"lists"[^]*published sizes[^]*\(block\)/);
  expect(err).not.toContain('Graph');
});

test('what counts instead follows the other sources', async () => {
  const graph = { clientId: '11111111-2222-3333-4444-555555555555' };
  const { err } = await exchange({ publishedSizes: false, graph });
  expect(err).toMatch(/instead: sizes in "lists" of this file; Microsoft Graph\./);
  expect(err).not.toContain('published');
});

test('without "exchange" there is no such warning', async () => {
  expect((await check('{"sources":{"exchange":false}}')).err).toBe('');
});

const json = async (text: string) => {
  const path = tempPolicy(text);
  const { exitCode, out } = await breakwater(['policy', 'check', path, '--json']);
  const { file, ...answer } = JSON.parse(out);
  expect(file).toBe(path);
  return { exitCode, answer };
};

test('--json of a policy in order', async () => {
  expect(await json('{ "revision": "7", "hold": [] }')).toEqual({
    exitCode: 0,
    answer: {
      ok: true,
      revision: '7',
      mode: 'enforce',
      problems: [],
      unknownKeys: [
        {
          path: 'hold',
          found: 'a list',
          expected: expect.stringContaining('holds'),
          line: 1,
          column: 28,
        },
      ],
      warnings: [],
    },
  });
});

test('--json of one to be put right', async () => {
  const { exitCode, answer } = await json('{ "mode": "off" }');
  expect([exitCode, answer.ok]).toEqual([1, false]);
  expect(answer.problems).toEqual([
    { path: 'mode', found: '"off"', expected: expect.any(String), line: 1, column: 11 },
  ]);
});

test('a file that is not there is wrong use', async () => {
  expect((await breakwater(['policy', 'check', '/nowhere/policy.json'])).exitCode).toBe(2);
});

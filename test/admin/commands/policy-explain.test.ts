import { readFileSync } from 'node:fs';
import { breakwater, removeTempPolicies, tempPolicy } from '../temp-policy';

afterEach(removeTempPolicies);

const explain = (text: string, ...more: string[]) =>
  breakwater(['policy', 'explain', tempPolicy(text), ...more]);

test('says what a policy does, in sentences with its own numbers', async () => {
  const { exitCode, out, err } = await explain(readFileSync('policy.json', 'utf8'));
  expect([exitCode, err]).toEqual([0, '']);
  expect(out).toContain('A reply to all that reaches 5,000 people or more is blocked.');
});

test('of a broken policy each problem is told with its line', async () => {
  const { exitCode, err } = await explain('{\n  "mode": "on",\n  "budgetMs": 1\n}');
  expect(exitCode).toBe(1);
  expect(err).toContain('  line 2, column 11  mode: found "on"');
  expect(err).toContain('  line 3, column 15  budgetMs: found 1');
  const { err: comma } = await explain('{\n  "mode": "monitor",\n}');
  expect(comma).toContain('  line 2, column 20  the file: found a trailing comma');
});

test('what is over is told by the clock of the machine', async () => {
  const text = '{ "holds": [{ "id": "x", "until": "2026-11-21", "subjects": ["Test"] }] }';
  const [during, after] = await Promise.all(
    [12, 36].map((hour) =>
      breakwater(['policy', 'explain', tempPolicy(text)], { now: Date.UTC(2026, 10, 21, hour) }),
    ),
  );
  expect(during?.out).toContain('in force until the end of 2026-11-21 (UTC)');
  expect(after?.out).toContain('Hold x is over');
});

test('names from outside move no cursor, and are no Markdown', async () => {
  const text = JSON.stringify({
    holds: [
      { id: '[a](https://x.example)\u001b[2J', until: '2026-12-01', subjects: ['# *Test*\u202e'] },
    ],
  });
  const { out } = await explain(text);
  expect(out).not.toContain('\u001b');
  expect(out).not.toContain('\u202e');
  const { out: markdown } = await explain(text, '--markdown');
  expect(markdown).toContain('\\[a\\]\\(');
  expect(markdown).toMatch(/^# What/);
});

test('--json', async () => {
  const { out } = await explain('{ "revision": "7" }', '--json');
  expect(JSON.parse(out)).toMatchObject({
    revision: '7',
    mode: 'enforce',
    sections: expect.arrayContaining([{ heading: 'Holds', sentences: ['No hold is set.'] }]),
  });
});

test.each<[string, string[], number]>([
  ['a policy that cannot be used', [], 1],
  ['a language there is not', ['--language', 'xx'], 2],
])('%s is refused', async (_, more, code) => {
  const { exitCode, out } = await explain('{ "mode": 1 }', ...more);
  expect([exitCode, out]).toEqual([code, '']);
});

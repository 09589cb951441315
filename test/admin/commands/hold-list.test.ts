import { breakwater, noon, removeTempPolicies, tempPolicy } from '../temp-policy';

afterEach(removeTempPolicies);

const policy = (more: object = {}): string =>
  JSON.stringify({
    holds: [
      { id: 'over', until: '2026-11-20', subjects: ['Old'] },
      { id: 'long', until: '2026-11-30', lists: ['All@Contoso.example'] },
      { id: 'short', until: '2026-11-21T18:30:00Z', lists: ['a@b.c'], subjects: ['Te\u001bst'] },
    ],
    ...more,
  });

const list = (text: string, args: readonly string[] = [], hasColours = false) => {
  const path = tempPolicy(text);
  return breakwater(['hold', 'list', '--policy', path, ...args], { hasColours });
};

test('holds in the order in which they end, the expired ones last', async () => {
  const { exitCode, out } = await list(policy());
  expect(exitCode).toBe(0);
  expect(out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['ID', 'STATE', 'TIME', 'ENDS', 'HOLDS'],
    ['short', 'ends soon', '6 h 30 min left', '2026-11-21 18:30 UTC', 'a@b.c, "Te\\u001bst"'],
    ['long', 'active', '9 days 12 h left', '2026-12-01 00:00 UTC', 'all@contoso.example'],
    ['over', 'expired', '12 h ago', '2026-11-21 00:00 UTC', '"Old"'],
    [''],
  ]);
});

test('expired holds are warned about, with the command that removes them', async () => {
  const { err } = await list(policy());
  expect(err).toContain('1 hold has expired');
  expect(err).toContain('hold end --all-expired --policy');
});

test('monitor mode is warned about, since it suspends holds', async () => {
  expect((await list(policy({ mode: 'monitor' }))).err).toContain('nothing is held');
});

test('as JSON, without a word beside it', async () => {
  const { out } = await list(policy({ revision: 'a1' }), ['--json']);
  expect(JSON.parse(out)).toMatchObject({
    revision: 'a1',
    mode: 'enforce',
    holds: [
      {
        id: 'short',
        state: 'ends soon',
        endsAt: '2026-11-21T18:30:00.000Z',
        secondsLeft: 23_400,
        lists: ['a@b.c'],
        subjects: ['Te\u001bst'],
        message: {},
      },
      { id: 'long', state: 'active' },
      { id: 'over', state: 'expired', secondsLeft: 0 },
    ],
  });
});

test('colours only where there are any', async () => {
  expect((await list(policy(), [], true)).out).toContain('\u001b[33mshort');
  expect((await list(policy())).out).not.toContain('\u001b');
});

test('a policy without holds says so', async () => {
  const { exitCode, out, err } = await list('{}');
  expect([exitCode, err]).toEqual([0, '']);
  expect(out).toContain('has no holds');
});

test('a policy that no Outlook reads is a failure with every problem', async () => {
  const { exitCode, out, err } = await list('{ "budgetMs": 1, "holds": [{}] }');
  expect([exitCode, out]).toEqual([1, '']);
  expect(err).toContain('budgetMs');
  expect(err).toContain('holds[0].until');
});

test('a hold ends at its moment, not after it', async () => {
  const until = new Date(noon).toISOString();
  const text = JSON.stringify({ holds: [{ id: 'now', until, subjects: ['x'] }] });
  expect((await list(text)).out).toContain('expired');
});

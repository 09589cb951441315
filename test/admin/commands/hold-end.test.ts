import { fc } from '../../builders/fast-check';
import { addHold } from '../../../src/admin/holds/add';
import { endHolds } from '../../../src/admin/holds/end';
import { parsePolicy } from '../../../src/policy/parse';
import { breakwater, noon, removeTempPolicies, tempPolicy, textOf } from '../temp-policy';

afterEach(removeTempPolicies);

const end = (path: string, ...args: readonly string[]) =>
  breakwater(['hold', 'end', '--policy', path, ...args]);

const entry = (id: string, until: string): string =>
  `{ "id": "${id}", "until": "${until}", "subjects": ["x"] }`;

const three = `{
  "revision": "a1",
  "holds": [
    ${entry('old', '2026-11-20')},
    ${entry('new', '2026-11-23')},
    ${entry('older', '2026-11-01')}
  ]
}
`;

test.each<[string, readonly string[], string]>([
  ['the first', ['old'], `    ${entry('new', '2026-11-23')},\n    ${entry('older', '2026-11-01')}`],
  ['the last', ['older'], `    ${entry('old', '2026-11-20')},\n    ${entry('new', '2026-11-23')}`],
  ['two', ['older', 'new'], `    ${entry('old', '2026-11-20')}`],
  ['all expired', ['--all-expired'], `    ${entry('new', '2026-11-23')}`],
])('removes %s and touches nothing else', async (_, args, left) => {
  const path = tempPolicy(three);
  expect(await end(path, ...args)).toMatchObject({ exitCode: 0, err: '' });
  expect(textOf(path)).toBe(`{\n  "revision": "a2",\n  "holds": [\n${left}\n  ]\n}\n`);
});

test('says what was removed and what the revision is now', async () => {
  const { out } = await end(tempPolicy(three), '--all-expired');
  expect(out).toContain('Removed holds old, older');
  expect(out).toContain('a1 -> a2');
});

test.each<[string, readonly string[], string]>([
  ['an id nobody has', ['INC'], 'its holds: old, new, older'],
  ['one of two ids unknown', ['old', 'INC'], 'has the id INC'],
  ['no id', [], '--all-expired'],
  ['an id and --all-expired', ['old', '--all-expired'], 'their ids, or --all-expired'],
])('%s is refused, and nothing is written', async (_, args, says) => {
  const path = tempPolicy(three);
  const { exitCode, err } = await end(path, ...args);
  expect([exitCode, err]).toEqual([2, expect.stringContaining(says)]);
  expect(textOf(path)).toBe(three);
});

test('a dry run writes nothing', async () => {
  const path = tempPolicy(three);
  const { exitCode, out } = await end(path, 'old', '--dry-run');
  expect([exitCode, out]).toEqual([0, expect.stringContaining('Would remove hold old')]);
  expect(textOf(path)).toBe(three);
});

test('where nothing has expired nothing is written, and that is no failure', async () => {
  const text = `{ "holds": [${entry('new', '2026-11-23')}] }`;
  const path = tempPolicy(text);
  const { exitCode, out } = await end(path, '--all-expired');
  expect([exitCode, out]).toEqual([0, expect.stringContaining('nothing to do')]);
  expect(textOf(path)).toBe(text);
});

test('a hold without an id goes by its place', async () => {
  const path = tempPolicy('{ "holds": [{ "until": "2026-11-23", "subjects": ["x"] }] }');
  expect((await end(path, 'hold-1')).exitCode).toBe(0);
  expect(textOf(path)).toContain('"holds": []');
});

test('an id that two holds go by is refused', async () => {
  const unclear = `{ "holds": [${entry('hold-2', '2026-11-23')}, { "until": "2026-11-23", "subjects": ["x"] }] }`;
  const { exitCode, err } = await end(tempPolicy(unclear), 'hold-2');
  expect([exitCode, err]).toEqual([1, expect.stringContaining('Two holds go by hold-2')]);
});

test('ending the hold that makes a policy unusable puts it right', async () => {
  const path = tempPolicy(`{ "holds": [${entry('INC', 'for ever')}] }`);
  expect((await end(path, 'INC')).exitCode).toBe(0);
  expect(parsePolicy(textOf(path)).ok).toBe(true);
});

test('a policy that is broken elsewhere is left alone, with every problem told', async () => {
  const text = `{ "budgetMs": 1, "holds": [${entry('INC', 'x')}, ${entry('B', 'y')}] }`;
  const path = tempPolicy(text);
  const { exitCode, err } = await end(path, 'INC');
  expect(exitCode).toBe(1);
  expect(err).toContain('budgetMs: found 1');
  expect(err).toContain('holds[0].until: found "y"');
  expect(textOf(path)).toBe(text);
});

const hold = fc.record(
  {
    id: fc.string(),
    until: fc.constantFrom('2026-11-23', '2026-11-01T08:00:00Z', '2031-01-01'),
    lists: fc.array(fc.constantFrom('a@contoso.example', "O'Neil@contoso.example"), {
      minLength: 1,
    }),
    message: fc.dictionary(fc.constantFrom('en', 'fr'), fc.string()),
  },
  { requiredKeys: ['until', 'lists'] },
);

const file = fc.record(
  {
    revision: fc.string(),
    mode: fc.constantFrom('enforce', 'monitor'),
    holds: fc.array(hold, { maxLength: 4 }),
    lists: fc.array(fc.record({ address: fc.constant('l@contoso.example'), size: fc.nat() })),
    unknown: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

const form = fc.record({
  space: fc.constantFrom('', '  ', '    ', '\t'),
  eol: fc.constantFrom('\n', '\r\n'),
  end: fc.constantFrom('', '\n'),
});

const words = fc.string({ unit: 'binary' }).filter((text) => /\S/.test(text));

test('adding a hold and ending it leaves the policy as it was, but for the revision', () => {
  fc.assert(
    fc.property(file, form, words, words, (value, { space, eol, end: last }, subject, message) => {
      const text = JSON.stringify(value, null, space).replace(/\n/g, eol) + last;
      const before = parsePolicy(text);
      fc.pre(before.ok);
      const request = {
        until: '+6h',
        list: ['test-list@contoso.example'],
        subject: [`x${subject}`],
        message: [`en=${message}`],
      };
      const added = addHold(text, request, noon);
      const ended = endHolds(added.text, [added.entry.id], noon);
      const after = parsePolicy(ended.text);
      fc.pre(before.ok);
      expect(after).toEqual({
        ...before,
        policy: { ...before.policy, revision: ended.edit?.revision.after },
      });
      expect(added.policy.holds.at(-1)?.subjects).toEqual([`x${subject}`.trim()]);
      if (value.holds !== undefined && value.holds.length > 0 && value.revision !== undefined)
        expect(ended.text.length - text.length).toBe(
          JSON.stringify(ended.edit?.revision.after).length - JSON.stringify(value.revision).length,
        );
    }),
    { numRuns: 300 },
  );
});

import type { Facts } from '../../src/core/facts';
import type { Policy } from '../../src/core/policy';
import { paneVoice } from '../../src/i18n/pane';
import { reasonsOf } from '../../src/taskpane/reasons';
import { address, aList, at, sizeOf, somePeople, unlisted } from '../builders/facts';
import { aListRule, aPolicy, withSteps } from '../builders/policy';
import { weighed } from './a-message';

const steps = { warn: 10, confirm: 100, block: 25_000 };

const reasons = (facts: Partial<Facts>, policy: Policy = withSteps(steps)) =>
  reasonsOf(weighed(facts, policy), paneVoice('en'), 'en');

const all = ({ urgent, reasons: found }: ReturnType<typeof reasons>): string =>
  [...urgent, ...found.flatMap(({ said, limit }) => [said, limit])].join('\n');

const storm = { windowMinutes: 60, replies: 5, minAudience: 100, action: 'block' } as const;

test.each([
  ['new', 'A confirmation is set for messages from 100 people on.'],
  ['replyAll', 'A confirmation is set for replies to all from 100 people on.'],
  ['meeting', 'A confirmation is set for invitations from 100 people on.'],
] as const)('tells which limit %s has passed', (kind, sentence) => {
  const policy = aPolicy({ thresholds: { new: steps, replyAll: steps, meeting: steps } });
  expect(all(reasons({ kind, lists: [aList('staff', 840)] }, policy))).toContain(sentence);
});

test('an upper end that could be stopped is asked about, and the limit of the stop is told', () => {
  const lists = [aList('staff', sizeOf(12, 30_000))];
  expect(all(reasons({ lists }))).toContain('A stop is set for messages from 25,000 people on.');
});

test('nothing passed: no limit', () => {
  expect(reasons({ lists: [aList('staff', 5)] }).reasons).toEqual([]);
});

test('a warning because Outlook cut the recipients names no limit', () => {
  expect(all(reasons({ isCut: true, people: somePeople(5) }))).not.toContain('is set for');
});

test.each([
  [
    'external people',
    { people: somePeople(30, 'guests.example') },
    aPolicy({ internalDomains: ['contoso.example'], externalVisible: { warn: 25 } }),
    '30 addresses outside',
    'A warning is set from 25 visible external people on.',
  ],
  [
    'a list nobody knows',
    { lists: [aList('secret', unlisted)] },
    aPolicy({ whenUnknown: { unlisted: 'confirm', unreachable: 'warn' } }),
    'The size of the list “secret” is not known.',
    'A confirmation is set for lists whose size nobody can tell.',
  ],
  [
    'a protected list',
    { lists: [aList('staff', 5)] },
    aPolicy({ lists: [aListRule('staff', { action: 'block' })] }),
    'The list “staff” is protected.',
    'A stop is set for this list.',
  ],
])('a limit stands with what it is about: %s', (_, facts, policy, said, limit) => {
  expect(reasons(facts, policy).reasons).toContainEqual({
    said: expect.stringContaining(said),
    limit,
  });
});

test('a storm is told first, once, with its limit below', () => {
  const facts = {
    kind: 'replyAll',
    lists: [aList('staff', 840)],
    thread: { repliers: 23 },
  } as const;
  const told = reasons(facts, aPolicy({ storm }));
  expect(told.urgent).toEqual([expect.stringContaining('23 people have replied to all')]);
  expect(told.reasons[0]).toEqual({
    said: 'A stop is set once 5 people have replied to all.',
    limit: '',
  });
  expect(all(told).match(/23 people/g)).toHaveLength(1);
});

test('replies too few for a storm are a fact', () => {
  const facts = { kind: 'replyAll', lists: [aList('staff', 840)] } as const;
  const replied = (repliers: number) =>
    all(reasons({ ...facts, thread: { repliers } }, aPolicy({ storm })));
  expect(replied(4)).toContain('4 people have replied to all in the last hour.');
  expect(replied(1)).toContain('1 person has replied to all in the last hour.');
  expect(replied(0)).not.toContain('have replied');
  expect(all(reasons(facts))).not.toContain('have replied');
});

test("a hold speaks in the administrator's words first, and is named with its end below", () => {
  const hold = {
    id: 'INC-1\n',
    until: at + 3_600_000,
    lists: [address('staff')],
    subjects: [],
    message: { en: 'Please do not reply.' },
  };
  const told = reasons({ lists: [aList('staff', 5)] }, aPolicy({ holds: [hold] }));
  expect(told.urgent).toEqual(['Please do not reply.']);
  expect(told.reasons[0]?.said).toMatch(/^Hold INC-1, until .*2026.*\.$/);
});

test('in a storm the advice is given once', () => {
  const facts = { kind: 'replyAll', lists: [aList('staff', 840)] } as const;
  const policy = aPolicy({ storm });
  const instead = 'A reply to the sender only may be enough.';
  expect(reasons(facts, policy).advice).toContain(instead);
  expect(reasons({ ...facts, thread: { repliers: 23 } }, policy).advice).not.toContain(instead);
});

import { smtpAddress } from '../../src/core/recipient';
import type { Change, RepairOutcome } from '../../src/ports';
import type { Weighed } from '../../src/taskpane/examine';
import { afterwards, atFirst, type PaneEvent, type PaneState } from '../../src/taskpane/pane-state';
import { aList, at } from '../builders/facts';
import { withSteps } from '../builders/policy';
import { ordinary, weighed } from './a-message';

const steps = { warn: 10, confirm: 100, block: 25_000 };

const examined = (checked: Weighed | typeof ordinary, isConfirmed = false): PaneEvent => ({
  kind: 'examined',
  examined: {
    checked,
    isConfirmed,
    confirmedUntil: isConfirmed ? at : null,
    mailboxOwner: smtpAddress('me@contoso.example'),
    startedAt: at,
    at,
  },
});

const held = (people = 840, subject = 'Lunch'): Weighed =>
  weighed({ subject, lists: [aList('staff', people)] }, withSteps(steps));

const after = (...events: readonly PaneEvent[]): PaneState => events.reduce(afterwards, atFirst);

const aChange = (): Change => ({
  before: { to: [], cc: [], bcc: [] },
  after: { to: [], cc: [], bcc: [] },
});

const done = (change: Change): RepairOutcome => ({ kind: 'done', change });

const repaired = (outcome: RepairOutcome, said = ''): readonly PaneEvent[] => [
  { kind: 'repair' },
  { kind: 'repaired', outcome, said },
];

const undone = (outcome: RepairOutcome, change: Change): readonly PaneEvent[] => [
  { kind: 'repair' },
  { kind: 'undone', outcome, change },
];

test('what was seen stays while the pane looks again, and goes when that fails', () => {
  expect(after(examined(held()), { kind: 'look' }).examined).not.toBeNull();
  expect(after(examined(held()), { kind: 'failed' })).toMatchObject({
    examined: null,
    trouble: 'failed',
  });
});

const confirmed = examined(held(), true);

test.each([
  ['spent or expired', held(), 'over'],
  ['another subject', held(840, 'Dinner'), 'void'],
  ['another audience', weighed({ lists: [aList('board', 840)] }, withSteps(steps)), 'void'],
  ['another policy', weighed(held().facts, withSteps(steps, { revision: 'next' })), 'void-policy'],
  [
    'another policy and another subject',
    weighed(held(840, 'Dinner').facts, withSteps(steps, { revision: 'next' })),
    'void',
  ],
  ['blocked by now', weighed({ lists: [aList('all', 840_000)] }, withSteps(steps)), 'void'],
  ['free to go', weighed({ lists: [aList('few', 5)] }, withSteps(steps)), 'none'],
  ['ordinary', ordinary, 'none'],
] as const)('a confirmation that holds no more: %s', (_, now, trouble) => {
  expect(after(confirmed, { kind: 'look' }, examined(now)).trouble).toBe(trouble);
});

test('that it holds no more stays told until it is given again', () => {
  const told = after(confirmed, examined(held(840, 'Dinner')), { kind: 'look' }, examined(held()));
  expect(told.trouble).toBe('void');
  expect(afterwards(told, { kind: 'save' }).trouble).toBe('none');
  expect(afterwards(told, confirmed).trouble).toBe('none');
});

test('repairs stand in a stack, the newest on top', () => {
  const [first, second] = [aChange(), aChange()];
  const both = after(...repaired(done(first), 'one'), ...repaired(done(second), 'two'));
  expect(both.done.map(({ said }) => said)).toEqual(['one', 'two']);
  expect(both.outcome).toEqual({ kind: 'done' });
  const one = undone(done(aChange()), second).reduce(afterwards, both);
  expect(one).toMatchObject({ done: [{ said: 'one' }], outcome: { kind: 'undone' } });
  expect(undone(done(aChange()), first).reduce(afterwards, one).done).toEqual([]);
});

test.each([
  ['refused', { kind: 'refused' }],
  ['impossible', { kind: 'impossible', obstacle: 'full' }],
] as const)(
  'a repair that was %s can not be undone, and an undo stays to be tried',
  (_, outcome) => {
    expect(after(...repaired(outcome))).toMatchObject({ done: [], outcome });
    const change = aChange();
    const tried = after(...repaired(done(change), 'one'), ...undone(outcome, change));
    expect(tried).toMatchObject({ done: [{ said: 'one' }], outcome });
  },
);

test('who is lost stays told until they are put back', () => {
  const change = aChange();
  const missing = [{ name: 'Ada', address: 'ada@contoso.example' }];
  const lost = after(...repaired({ kind: 'lost', missing, change }));
  expect(lost).toMatchObject({ lost: [{ missing }], done: [] });
  const later = [examined(held()), { kind: 'look' } as const].reduce(afterwards, lost);
  expect(later).toMatchObject({ lost: [{ missing }], outcome: null });
  expect(undone({ kind: 'refused' }, change).reduce(afterwards, later).lost).toHaveLength(1);
  const fewer: RepairOutcome = { kind: 'lost', missing: [], change: aChange() };
  expect(undone(fewer, change).reduce(afterwards, later).lost).toEqual([
    { missing: [], change: fewer.change },
  ]);
  expect(undone(done(aChange()), change).reduce(afterwards, later)).toMatchObject({
    lost: [],
    outcome: { kind: 'undone' },
  });
});

test('the result of a repair is told until the message is looked at for another reason', () => {
  const busy = after(...repaired({ kind: 'refused' }));
  expect(busy.activity).toBe('looking');
  expect(afterwards(busy, { kind: 'look' }).outcome).toEqual({ kind: 'refused' });
  const seen = afterwards(busy, examined(held()));
  expect(seen.outcome).toEqual({ kind: 'refused' });
  expect(afterwards(seen, { kind: 'look' }).outcome).toBeNull();
});

test('a repair can be undone also after the message could not be looked at', () => {
  const change = aChange();
  const failed = after(...repaired(done(change), 'one'), { kind: 'failed' });
  expect(failed.done).toEqual([{ change, said: 'one' }]);
});

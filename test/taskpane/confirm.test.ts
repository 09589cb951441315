import { answerSend } from '../../src/check/answer';
import { check, type CheckPorts } from '../../src/check/check';
import { confirmationKey } from '../../src/check/passes';
import { confirm } from '../../src/taskpane/confirm';
import { examine, type Weighed } from '../../src/taskpane/examine';
import { inMs } from '../builders/clock';
import { withSteps } from '../builders/policy';
import { aDraft, aListEntry } from './a-message';

const steps = { warn: 10, confirm: 100, block: 25_000 };

const heldDraft = () => {
  const { draft, connect, time } = aDraft(withSteps(steps));
  draft.recipients = [aListEntry('staff')];
  draft.sizes = { staff: 840 };
  return { draft, connect, time };
};

const look = async (ports: CheckPorts): Promise<Weighed> => {
  const { checked } = await examine(ports);
  if (checked.isOrdinary) throw new Error('nothing to confirm');
  return checked;
};

const pressSend = async (ports: CheckPorts): Promise<boolean> => {
  const checked = await check(ports);
  if (checked.isOrdinary) return true;
  const { session } = ports.item;
  return (await answerSend(checked, { session, canOverride: true, grace: inMs(500) })).allow;
};

test('a kept confirmation lets Send pass once', async () => {
  const { connect } = heldDraft();
  expect(await pressSend(connect())).toBe(false);
  const { outcome, examined } = await confirm(await look(connect()), 'asked for', connect());
  expect({ outcome, isConfirmed: examined.isConfirmed }).toEqual({
    outcome: 'kept',
    isConfirmed: true,
  });
  expect((await examine(connect())).isConfirmed).toBe(true);
  expect(await pressSend(connect())).toBe(true);
  expect((await examine(connect())).isConfirmed).toBe(false);
  expect(await pressSend(connect())).toBe(false);
});

test('keeps the reason, without blanks around it, and none where there is none', async () => {
  const { draft, connect } = heldDraft();
  await confirm(await look(connect()), '  asked for ', connect());
  expect(draft.session.kept.get(confirmationKey)).toContain('"reason":"asked for"');
  await confirm(await look(connect()), '  ', connect());
  expect(draft.session.kept.get(confirmationKey)).not.toContain('reason');
});

test('is bound to the subject of the moment, which nobody tells the pane of', async () => {
  const { draft, connect } = heldDraft();
  const seen = await look(connect());
  draft.subject = 'Another';
  expect((await confirm(seen, '', connect())).outcome).toBe('kept');
  expect(await pressSend(connect())).toBe(true);
});

test.each([
  ['another list', ['staff', 'board'], 840],
  ['another list of the same size', ['board'], 840],
  ['other people behind the list', ['staff'], 841],
  ['so many that it is blocked', ['staff'], 840_000],
  ['so few that nothing holds it', ['staff'], 2],
  ['no list any more', [], 0],
])('keeps nothing when the message has changed: %s', async (_, names, size) => {
  const { draft, connect } = heldDraft();
  const seen = await look(connect());
  draft.recipients = names.map(aListEntry);
  draft.sizes = { staff: size, board: 840 };
  expect((await confirm(seen, '', connect())).outcome).toBe('changed');
  expect(draft.session.kept.has(confirmationKey)).toBe(false);
});

test('keeps nothing when the policy now asks for a reason', async () => {
  const { draft, connect } = heldDraft();
  const seen = await look(connect());
  draft.policy = { ...draft.policy, confirmReason: 'required' };
  expect((await confirm(seen, '', connect())).outcome).toBe('changed');
});

test('a failed write is tried once more', async () => {
  const { draft, connect } = heldDraft();
  const seen = await look(connect());
  draft.session.state.failures = 1;
  expect((await confirm(seen, '', connect())).outcome).toBe('kept');
});

test('a write that fails twice is told', async () => {
  const { draft, connect } = heldDraft();
  const seen = await look(connect());
  draft.session.state.failures = 2;
  const { outcome, examined } = await confirm(seen, '', connect());
  expect({ outcome, isConfirmed: examined.isConfirmed }).toEqual({
    outcome: 'not-kept',
    isConfirmed: false,
  });
  expect(draft.session.writes.filter((key) => key === confirmationKey)).toHaveLength(2);
});

test('a confirmation left lying for more than 10 minutes is none', async () => {
  const { connect, time } = heldDraft();
  const startedAt = connect().clock.now();
  const { examined } = await confirm(await look(connect()), '', connect());
  expect(examined.confirmedUntil).toBe(startedAt + 10 * 60_000);
  await time.goOn(7 * 60_000);
  // The same moment, whenever the pane is opened: what is said of it does not change.
  expect((await examine(connect())).confirmedUntil).toBe(examined.confirmedUntil);
  await time.goOn(3 * 60_000);
  expect((await examine(connect())).isConfirmed).toBe(true);
  await time.goOn(1);
  expect(await examine(connect())).toMatchObject({ isConfirmed: false, confirmedUntil: null });
  expect(await pressSend(connect())).toBe(false);
});

test('a store that never answers keeps nothing, and is waited for only so long', async () => {
  const { connect, time } = heldDraft();
  const seen = await look(connect());
  const silent = connect();
  const never = () => new Promise<never>(() => undefined);
  const session = { get: silent.item.session.get, set: never };
  const kept = confirm(seen, '', { ...silent, item: { ...silent.item, session } });
  for (let waits = 0; waits < 20; waits += 1) await time.goOn(1000);
  expect((await kept).outcome).toBe('not-kept');
});

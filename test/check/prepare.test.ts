import { prepareItem, prepareSizes } from '../../src/check/prepare';
import type { NoticePorts } from '../../src/check/notice';
import { snapshotKey } from '../../src/conversation/snapshot';
import { defaultPolicy } from '../../src/policy/defaults';
import { startDeadline } from '../../src/transport/deadline';
import { handClock, inMs } from '../builders/clock';
import { aCompose, aListRecipient } from '../builders/compose';
import { address, aRecipient } from '../builders/facts';
import { fakeDirectory } from '../builders/fake-directory';

const loadedDefaults = {
  policy: defaultPolicy,
  origin: 'published',
  problems: [],
  unknownKeys: [],
  failure: null,
  isStored: true,
} as const;

const never = <T>(): Promise<T> => new Promise(() => undefined);

test('a client that answers nothing about the item does not keep the compose handler alive', async () => {
  const { clock, goOn } = handClock();
  const known = { ...loadedDefaults, fetchedAt: clock.now() };
  const ports: NoticePorts = {
    say: () => ({ text: '', label: '', contextData: '' }),
    notices: { current: never, show: never, clear: never },
    item: {
      recipients: () =>
        Promise.resolve({
          isMeeting: false,
          recipients: [aRecipient('ewan')],
          cut: [],
          unreadable: [],
        }),
      composeType: never,
      subject: never,
      sender: never,
      mailboxOwner: address('sender'),
      inReplyTo: '',
      conversationId: '',
      session: { get: never, set: never },
    },
    clock,
    written: never,
    policies: { lastKnown: () => known, fresh: () => Promise.resolve(known) },
    directory: () => ({
      directory: fakeDirectory(new Map()),
      members: () => Promise.resolve(null),
    }),
    conversations: () => ({ lookUp: never }),
  };
  let isOver = false;
  const prepared = prepareItem(ports, startDeadline(clock, 20_000)).then(() => {
    isOver = true;
  });
  await goOn(19_999);
  expect(isOver).toBe(false);
  await goOn(1);
  await prepared;
});

const minutes = (count: number): number => count * 60_000;

test('a message that opens with a list: a snapshot first, and the notice', async () => {
  const { ports, session, notice } = aCompose([aListRecipient('all')]);
  await prepareItem(ports, inMs(1000));
  expect(session.has(snapshotKey)).toBe(true);
  expect(notice()).toBe('block 840000');
});

test.each([
  ['ordinary mail opens under a policy of 14 minutes ago', 'open', 'ewan', 14, 0],
  ['ordinary mail opens under a policy of 16 minutes ago', 'open', 'ewan', 16, 1],
  ['ordinary recipients change under a policy of a day ago', 'change', 'ewan', 24 * 60, 0],
  ['a list opens under a policy of half a minute ago', 'open', 'all', 0.5, 0],
  ['a list opens under a policy of 2 minutes ago', 'open', 'all', 2, 1],
  ['a list opens under a policy of an hour ago', 'open', 'all', 60, 1],
  ['a list is added under a policy of half a minute ago', 'change', 'all', 0.5, 0],
  ['a list is added under a policy of 2 minutes ago', 'change', 'all', 2, 1],
] as const)('%s: asked for the policy as often as needed', async (_, event, name, age, times) => {
  const recipient = name === 'all' ? aListRecipient(name) : aRecipient(name);
  const { ports, calls } = aCompose([recipient], { policyAge: minutes(age) });
  await (event === 'open' ? prepareItem : prepareSizes)(ports, inMs(1000));
  expect(calls.filter((call) => call === 'policy')).toHaveLength(times);
});

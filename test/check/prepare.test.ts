import { prepareMessage } from '../../src/check/prepare';
import type { CheckPorts } from '../../src/check/check';
import { defaultPolicy } from '../../src/policy/defaults';
import { startDeadline } from '../../src/transport/deadline';
import { handClock } from '../builders/clock';
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
  const ports: CheckPorts = {
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
  const prepared = prepareMessage(ports, startDeadline(clock, 20_000)).then(() => {
    isOver = true;
  });
  await goOn(19_999);
  expect(isOver).toBe(false);
  await goOn(1);
  await prepared;
});

import type { NoticePorts } from '../../src/check/notice';
import type { Judged } from '../../src/check/check';
import type { Policy } from '../../src/core/policy';
import type { Recipient } from '../../src/core/recipient';
import type { LoadedPolicy } from '../../src/policy/load';
import type { Clock, Directory, Notice } from '../../src/ports';
import { realClock } from './clock';
import { address, aRecipient } from './facts';
import { fakeDirectory } from './fake-directory';
import { aPolicy } from './policy';

const loaded = (policy: Policy, fetchedAt: number): LoadedPolicy => ({
  policy,
  origin: 'published',
  problems: [],
  unknownKeys: [],
  fetchedAt,
  failure: null,
  isStored: true,
});

export const aListRecipient = (name: string): Recipient =>
  aRecipient(name, { type: 'distributionList' });

const sizes = new Map([
  [address('team'), 12],
  [address('estates'), 300],
  [address('midwives'), 4000],
  [address('all'), 840_000],
]);

const say = ({ verdict }: Judged): Notice => ({
  text: `${verdict.action} ${verdict.audience.max}`,
  label: '',
  contextData: '',
});

export type Compose = {
  readonly policy?: Policy;
  /** How old the policy is, in milliseconds. */
  readonly policyAge?: number;
  readonly clock?: Clock;
  readonly directory?: Directory;
};

/** A message being written: its recipients may change, and one notice may stand above it. */
export const aCompose = (first: readonly Recipient[], more: Compose = {}) => {
  const { policy = aPolicy(), policyAge = 0, clock = realClock } = more;
  const { directory = fakeDirectory(sizes) } = more;
  const session = new Map<string, string>();
  const calls: string[] = [];
  let recipients = first;
  let notice: string | null = null;
  const known = loaded(policy, clock.now() - policyAge);
  const did = <T>(name: string, value: T): Promise<T> => {
    calls.push(name);
    return Promise.resolve(value);
  };
  const ports: NoticePorts = {
    say,
    clock,
    notices: {
      current: () => did('current', notice),
      show: ({ text }) => {
        notice = text;
        return did('show', undefined);
      },
      clear: () => {
        notice = null;
        return did('clear', undefined);
      },
    },
    item: {
      recipients: () =>
        did('recipients', { isMeeting: false, recipients, cut: [], unreadable: [] }),
      composeType: () => Promise.resolve('newMail'),
      subject: () => Promise.resolve('Test'),
      sender: () => Promise.resolve(address('sender')),
      mailboxOwner: address('sender'),
      inReplyTo: '',
      conversationId: '',
      session: {
        get: (key) => did(`get ${key}`, session.get(key) ?? null),
        set: (key, value) => did(`set ${key}`, void session.set(key, value)),
      },
    },
    written: () => Promise.resolve(),
    policies: {
      lastKnown: () => known,
      fresh: () => did('policy', known),
    },
    directory: () => ({ directory, members: () => Promise.resolve(null) }),
    conversations: () => ({ lookUp: () => Promise.resolve({ original: null, thread: null }) }),
  };
  return {
    ports,
    calls,
    session,
    change: (now: readonly Recipient[]) => {
      recipients = now;
    },
    notice: () => notice,
    dismiss: () => {
      notice = null;
    },
  };
};

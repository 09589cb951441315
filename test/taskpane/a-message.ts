import type { Checked, CheckPorts } from '../../src/check/check';
import { decide } from '../../src/core/decide';
import type { ComposeType, Facts, Size } from '../../src/core/facts';
import type { RecipientsRead } from '../../src/core/ordinary';
import type { Policy } from '../../src/core/policy';
import type { Recipient, SmtpAddress } from '../../src/core/recipient';
import type { LoadedPolicy } from '../../src/policy/load';
import type { Conversation, SessionStore } from '../../src/ports';
import type { Weighed } from '../../src/taskpane/examine';
import { handClock } from '../builders/clock';
import { address, aFacts, aRecipient, at, sizeOf } from '../builders/facts';
import { aPolicy } from '../builders/policy';

export const loadedAs = (policy: Policy, more: Partial<LoadedPolicy> = {}): LoadedPolicy => ({
  policy,
  origin: 'published',
  problems: [],
  unknownKeys: [],
  fetchedAt: null,
  failure: null,
  isStored: true,
  ...more,
});

export const readOf = (
  recipients: readonly Recipient[],
  more: Partial<RecipientsRead> = {},
): RecipientsRead => ({ isMeeting: false, recipients, cut: [], unreadable: [], ...more });

/** The recipients that these facts come from. */
const recipientsOf = ({ people, lists }: Facts): readonly Recipient[] => [
  ...lists.map(({ address: list, name, field }): Recipient => ({
    address: list,
    name,
    field,
    type: 'distributionList',
  })),
  ...people.map(({ address: person, name, isVisible }): Recipient => ({
    address: person,
    name,
    field: isVisible ? 'to' : 'bcc',
    type: 'user',
  })),
];

/** A message as the check gives it. */
export const weighed = (
  facts: Partial<Facts>,
  policy: Policy = aPolicy(),
  more: { readonly loaded?: Partial<LoadedPolicy>; readonly read?: RecipientsRead } = {},
): Weighed => {
  const all = aFacts(facts);
  return {
    isOrdinary: false,
    read: more.read ?? readOf(recipientsOf(all), { isMeeting: all.kind === 'meeting' }),
    facts: all,
    verdict: decide(all, policy),
    policy,
    loaded: loadedAs(policy, more.loaded),
  };
};

export const ordinary: Checked = { isOrdinary: true, read: readOf([]) };

export const aListEntry = (name: string): Recipient =>
  aRecipient(name, { type: 'distributionList' });

/** sessionData in memory; the next `failures` writes fail. */
export const memorySession = () => {
  const kept = new Map<string, string>();
  const writes: string[] = [];
  const state = { failures: 0 };
  const store: SessionStore = {
    get: (key) => Promise.resolve(kept.get(key) ?? null),
    set: (key, value) => {
      writes.push(key);
      if (state.failures > 0) {
        state.failures -= 1;
        return Promise.reject(new Error('sessionData is not there'));
      }
      kept.set(key, value);
      return Promise.resolve();
    },
  };
  return { store, kept, writes, state };
};

const noConversation: Conversation = { original: null, thread: null };

/** An open message that a test can change while the pane looks at it. */
export const aDraft = (policy: Policy = aPolicy()) => {
  const session = memorySession();
  const time = handClock(at);
  const draft = {
    recipients: [] as readonly Recipient[],
    sizes: {} as { readonly [list: string]: number | Size },
    subject: 'Test',
    isMeeting: false,
    composeType: 'newMail' as ComposeType,
    /** What the mailbox tells of the thread. */
    conversation: noConversation,
    policy,
    loaded: {} as Partial<LoadedPolicy>,
    /** Set to make the check itself throw. */
    bug: null as Error | null,
    /** Awaited by every look before it ends. */
    gate: Promise.resolve(),
    looks: 0,
    /** How often the directory was asked for sizes: once a look at a message with lists. */
    counts: 0,
    session,
  };
  const read = async (): Promise<RecipientsRead> => {
    draft.looks += 1;
    const { recipients } = draft;
    await draft.gate;
    if (draft.bug !== null) throw draft.bug;
    return readOf(recipients, { isMeeting: draft.isMeeting });
  };
  const sizeFor = (list: SmtpAddress): Size => {
    const found = Object.entries(draft.sizes).find(([name]) => address(name) === list);
    if (found === undefined) return { known: false, why: 'unlisted' };
    return typeof found[1] === 'number' ? sizeOf(found[1]) : found[1];
  };
  const loaded = (): LoadedPolicy => loadedAs(draft.policy, draft.loaded);
  const connect = (): CheckPorts => ({
    clock: time.clock,
    written: () => Promise.resolve(),
    item: {
      recipients: read,
      composeType: () => Promise.resolve(draft.composeType),
      subject: () => Promise.resolve(draft.subject),
      sender: () => Promise.resolve(address('sender')),
      mailboxOwner: address('sender'),
      inReplyTo: '',
      conversationId: '',
      session: session.store,
    },
    policies: { lastKnown: loaded, fresh: () => Promise.resolve(loaded()) },
    directory: () => ({
      directory: {
        sizes: (asked) => {
          draft.counts += 1;
          return Promise.resolve(new Map(asked.map((list) => [list, sizeFor(list)])));
        },
      },
      members: () => Promise.resolve(null),
    }),
    conversations: () => ({ lookUp: () => Promise.resolve(draft.conversation) }),
  });
  return { draft, connect, time };
};

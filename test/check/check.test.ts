import { check, type CheckPorts } from '../../src/check/check';
import type { Policy } from '../../src/core/policy';
import type { Recipient } from '../../src/core/recipient';
import type { LoadedPolicy } from '../../src/policy/load';
import type { Conversations } from '../../src/ports';
import { realClock } from '../builders/clock';
import { address, aRecipient } from '../builders/facts';
import { fakeConversations } from '../builders/fake-conversations';
import { fakeDirectory } from '../builders/fake-directory';
import { aPolicy } from '../builders/policy';

const graph = {
  clientId: 'c',
  authority: 'a',
  root: 'https://graph.test',
  mailTips: true,
  groups: true,
  conversations: true,
};

const withGraph = (more: Partial<Policy> = {}): Policy =>
  aPolicy({ sources: { ...aPolicy().sources, graph }, ...more });

const loaded = (policy: Policy): LoadedPolicy => ({
  policy,
  origin: 'published',
  problems: [],
  unknownKeys: [],
  fetchedAt: null,
  failure: null,
  isStored: true,
});

const mailbox = () =>
  fakeConversations({
    inReplyTo: '<test@contoso.example>',
    conversationId: 'c',
    original: { sender: address('ewan'), recipients: [address('all')] },
    repliers: 7,
  });

type Served = { readonly known?: Policy; readonly fresh?: Policy };

const portsFor = (
  recipients: readonly Recipient[],
  conversations: Conversations,
  { known = withGraph(), fresh = known }: Served = {},
): CheckPorts => ({
  item: {
    recipients: () => Promise.resolve({ isMeeting: false, recipients, cut: [], unreadable: [] }),
    composeType: () => Promise.resolve('reply'),
    subject: () => Promise.resolve('RE: Test'),
    sender: () => Promise.resolve(address('sender')),
    mailboxOwner: address('sender'),
    inReplyTo: '<test@contoso.example>',
    conversationId: 'c',
    session: { get: () => Promise.resolve(null), set: () => Promise.resolve() },
  },
  clock: realClock,
  written: () => Promise.resolve(),
  policies: { lastKnown: () => loaded(known), fresh: () => Promise.resolve(loaded(fresh)) },
  directory: () => ({
    directory: fakeDirectory(new Map([[address('all'), 300]])),
    members: () => Promise.resolve(null),
  }),
  conversations: () => conversations,
});

const all = aRecipient('all', { type: 'distributionList' });
const replyAll = [aRecipient('ewan'), all];

test('what the mailbox says stands in the facts, and a storm is blocked', async () => {
  expect(await check(portsFor(replyAll, mailbox()))).toMatchObject({
    isOrdinary: false,
    facts: {
      kind: 'replyAll',
      original: { sender: address('ewan') },
      thread: { repliers: 7 },
    },
    verdict: { decided: 'block', findings: [{ rule: 'storm-in-progress' }, { rule: 'reply-all' }] },
  });
});

test('an ordinary reply to three asks no mailbox', async () => {
  const conversations = mailbox();
  const three = ['a', 'b', 'c'].map((name) => aRecipient(name));
  expect(await check(portsFor(three, conversations))).toMatchObject({ isOrdinary: true });
  expect(conversations.asked).toEqual([]);
});

test.each<[string, Served, number]>([
  ['the same policy again', {}, 1],
  ['a policy with other thresholds', { fresh: withGraph({ thresholds: aPolicy().thresholds }) }, 1],
  [
    'one with another window',
    { fresh: withGraph({ storm: { ...aPolicy().storm, windowMinutes: 5 } }) },
    2,
  ],
  ['one that switches to another Graph', { known: aPolicy(), fresh: withGraph() }, 2],
])('%s: asked as often as the question changes', async (_, served, times) => {
  const conversations = mailbox();
  await check(portsFor(replyAll, conversations, served));
  expect(conversations.asked).toHaveLength(times);
});

test('a mailbox that hangs takes the budget and no more', async () => {
  const hanging: Conversations = {
    lookUp: async (_, deadline) => {
      await deadline.passed;
      return { original: null, thread: null };
    },
  };
  const begin = Date.now();
  const checked = await check(portsFor(replyAll, hanging, { known: withGraph({ budgetMs: 500 }) }));
  expect(Date.now() - begin).toBeLessThan(500 + 150);
  expect(checked).toMatchObject({ facts: { thread: null }, verdict: { decided: 'warn' } });
});

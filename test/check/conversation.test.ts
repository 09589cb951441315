import {
  askConversation,
  originalFromSnapshot,
  withConversation,
  type ReplyAsked,
} from '../../src/check/conversation';
import type { Details } from '../../src/check/details';
import type { Snapshot } from '../../src/conversation/snapshot';
import type { Recipient } from '../../src/core/recipient';
import { address, aFacts, aList, aRecipient, at } from '../builders/facts';
import { inMs } from '../builders/clock';
import { fakeConversations } from '../builders/fake-conversations';
import { aListRule, aPolicy } from '../builders/policy';

const original = { sender: address('ewan'), recipients: [address('all')] };

const details: Details = {
  sender: address('sender'),
  subject: 'RE: Test',
  snapshot: null,
  signals: {
    composeTypeAtSend: 'reply',
    composeTypeAtStart: null,
    inReplyTo: '<test@contoso.example>',
    hasConversation: true,
    subject: 'RE: Test',
    sharesRecipients: null,
  },
};

const all = aRecipient('all', { type: 'distributionList' });

const asked = (recipients: readonly Recipient[], more: Partial<ReplyAsked> = {}): ReplyAsked => ({
  read: { isMeeting: false, recipients, cut: [], unreadable: [] },
  details,
  conversationId: 'c',
  mailboxOwner: address('owner'),
  at,
  ...more,
});

const mailbox = () =>
  fakeConversations({
    inReplyTo: '<test@contoso.example>',
    conversationId: 'c',
    original,
    repliers: 7,
  });

const isAsked = async (what: ReplyAsked, policy = aPolicy()): Promise<boolean> => {
  const conversations = mailbox();
  const heard = await askConversation(what, policy, conversations, inMs(5000));
  expect(heard).toEqual(
    conversations.asked.length > 0
      ? { original, thread: { repliers: 7 } }
      : { original: null, thread: null },
  );
  return conversations.asked.length > 0;
};

const forwarded: Details = {
  ...details,
  signals: { ...details.signals, composeTypeAtSend: 'forward', subject: 'FW: Test' },
};

test.each<[string, ReplyAsked, boolean]>([
  ['a reply to a list alone', asked([all]), true],
  ['to two people', asked(['a', 'b'].map((name) => aRecipient(name))), true],
  ['to one person', asked([aRecipient('a')]), false],
  ['to one person twice', asked([aRecipient('a'), aRecipient('a', { field: 'cc' })]), false],
  ['to one person and oneself', asked([aRecipient('a'), aRecipient('sender')]), false],
  ['to what may be a list', asked([aRecipient('x', { type: 'other' })]), true],
  ['a forward', asked([all], { details: forwarded }), false],
  [
    'a meeting',
    asked([all], { read: { isMeeting: true, recipients: [all], cut: [], unreadable: [] } }),
    false,
  ],
])('the mailbox is asked about %s or not', async (_, what, expected) => {
  expect(await isAsked(what)).toBe(expected);
});

test('a person who is a list by the policy is one here, too', async () => {
  const policy = aPolicy({ lists: [aListRule('a')] });
  expect(await isAsked(asked([aRecipient('a')]), policy)).toBe(true);
});

test('the question: what is answered, who asks, and from when', async () => {
  const conversations = mailbox();
  const storm = { ...aPolicy().storm, windowMinutes: 15 };
  await askConversation(asked([all]), aPolicy({ storm }), conversations, inMs(5000));
  const unknown = { ...details, sender: null, subject: null };
  await askConversation(
    asked([all], { details: unknown, conversationId: null }),
    aPolicy(),
    conversations,
    inMs(5000),
  );
  expect(conversations.asked).toEqual([
    {
      inReplyTo: '<test@contoso.example>',
      conversationId: 'c',
      subject: 'RE: Test',
      own: [address('sender'), address('owner')],
      since: at - 15 * 60_000,
    },
    {
      inReplyTo: '<test@contoso.example>',
      conversationId: null,
      subject: null,
      own: [address('owner')],
      since: at - 60 * 60_000,
    },
  ]);
});

const snapshot = (composeType: Snapshot['composeType'], ...names: readonly string[]): Snapshot => ({
  composeType,
  recipients: names.map(address),
});

test.each<[string, Snapshot | null, string | null]>([
  ['a reply to one', snapshot('reply', 'ewan'), 'ewan'],
  ['a reply to all', snapshot('reply', 'ewan', 'all', 'ann'), 'ewan'],
  ['none', null, null],
  ['a reply to nobody', snapshot('reply'), null],
  ['a new message or a draft opened again', snapshot('newMail', 'ewan'), null],
  ['a forward', snapshot('forward', 'ewan'), null],
  ['a list that wants the replies itself', snapshot('reply', 'all', 'ewan'), null],
  ['a reply to the own message', snapshot('reply', 'sender', 'ewan'), null],
  ['a contact group', snapshot('reply', '', 'ewan'), null],
])('the sender of the original by the snapshot of %s', (_, taken, expected) => {
  const found = originalFromSnapshot({ ...details, snapshot: taken }, [aList('all', 840_000)]);
  expect(found?.sender ?? null).toBe(expected === null ? null : address(expected));
  expect(found?.recipients ?? []).toEqual([]);
});

test('the mailbox knows the original better than the snapshot', () => {
  const guess = { sender: address('guess'), recipients: [] };
  const facts = aFacts({ kind: 'replyAll', original: guess, lists: [aList('all')] });
  const thread = { repliers: 2 };
  expect(withConversation(facts, details, { original, thread })).toEqual({
    ...facts,
    original,
    thread,
  });
  expect(withConversation(facts, details, { original: null, thread: null })).toEqual(facts);
});

test('who had the original is a signal of its own', () => {
  const looksNew = {
    ...details,
    signals: { ...details.signals, composeTypeAtSend: null, inReplyTo: '', subject: 'Test' },
  };
  const facts = aFacts({ kind: 'new', lists: [aList('all')] });
  const to = (name: string) => ({ sender: address('writer'), recipients: [address(name)] });
  const kindWith = (name: string) =>
    withConversation(facts, looksNew, { original: to(name), thread: null }).kind;
  expect(kindWith('all')).toBe('replyAll');
  expect(kindWith('others')).toBe('new');
});

import { assemble } from '../../src/check/assemble';
import type { Details } from '../../src/check/details';
import type { Size } from '../../src/core/facts';
import type { Recipient } from '../../src/core/recipient';
import { address, at, sizeOf, unlisted, unreachable } from '../builders/facts';
import { aPolicy } from '../builders/policy';

const details: Details = {
  sender: address('me'),
  subject: 'Lunch',
  snapshot: null,
  signals: {
    composeTypeAtSend: 'newMail',
    composeTypeAtStart: null,
    inReplyTo: '',
    hasConversation: false,
    subject: 'Lunch',
    sharesRecipients: null,
  },
};

const entry = (name: string, more: Partial<Recipient> = {}): Recipient => ({
  address: address(name),
  name,
  type: 'user',
  field: 'to',
  ...more,
});

const factsOf = (
  recipients: readonly Recipient[],
  sizes: { readonly [name: string]: Size } = {},
  policy = aPolicy(),
) =>
  assemble(
    {
      read: { isMeeting: false, recipients, cut: [], unreadable: [] },
      sizes: new Map(Object.entries(sizes).map(([name, size]) => [address(name), size])),
      details,
      at,
    },
    policy,
  );

test('people and lists are told apart, the sender is not counted', () => {
  const facts = factsOf(
    [entry('ann'), entry('me'), entry('all', { type: 'distributionList', field: 'cc' })],
    { all: sizeOf(12) },
  );
  expect(facts.people.map(({ name }) => name)).toEqual(['ann']);
  expect(facts.lists).toEqual([
    { address: address('all'), name: 'all', field: 'cc', size: sizeOf(12) },
  ]);
});

test('an address in two fields, in another case, is one person', () => {
  const facts = factsOf([
    entry('ann', { field: 'bcc' }),
    entry('ann', { address: address('ANN'), field: 'cc' }),
  ]);
  expect(facts.people).toEqual([{ address: address('ann'), name: 'ann', isVisible: true }]);
});

test('somebody in Bcc alone is not visible', () => {
  expect(factsOf([entry('ann', { field: 'bcc' })]).people[0]?.isVisible).toBe(false);
});

test.each([
  ['every source says that it is no list: a person', 'other', unlisted, 1, 0],
  ['a source failed: perhaps a list', 'other', unreachable, 0, 1],
  ['a source knows it: a list', 'externalUser', sizeOf(300), 0, 1],
  ['Outlook itself calls it a list', 'distributionList', unlisted, 0, 1],
] as const)('an own-domain entry, %s', (_, type, size, people, lists) => {
  const facts = factsOf([entry('ward', { type })], { ward: size });
  expect([facts.people.length, facts.lists.length]).toEqual([people, lists]);
});

test('an entry that the policy names is a list, whatever Outlook calls it', () => {
  const policy = aPolicy({
    lists: [{ address: address('ward'), size: 300, allowedSenders: [], note: {} }],
  });
  expect(factsOf([entry('ward')], {}, policy).lists).toHaveLength(1);
});

test('an entry outside the own domains is a person', () => {
  expect(factsOf([entry('a@fabrikam.example', { type: 'other' })]).people).toHaveLength(1);
});

test('every contact group counts by itself, and nobody knows its size', () => {
  const group = entry('', { type: 'distributionList', name: 'Tennis' });
  expect(factsOf([group, group]).lists.map(({ size }) => size)).toEqual([unlisted, unlisted]);
});

test('cut and unreadable fields are said', () => {
  const read = { isMeeting: true, recipients: [], cut: ['to'], unreadable: ['cc'] } as const;
  const facts = assemble({ read, sizes: new Map(), details, at }, aPolicy());
  expect(facts).toMatchObject({ isCut: true, isUnreadable: true, kind: 'meeting' });
});

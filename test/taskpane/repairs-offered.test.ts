import type { Facts } from '../../src/core/facts';
import type { RecipientsRead } from '../../src/core/ordinary';
import { paneVoice } from '../../src/i18n/pane';
import type { ObstacleOf } from '../../src/taskpane/obstacles';
import { repairsOffered } from '../../src/taskpane/repairs-offered';
import { address, aList, aPerson, aRecipient, somePeople } from '../builders/facts';
import { aPolicy } from '../builders/policy';
import { readOf, weighed } from './a-message';

const policy = aPolicy({ internalDomains: ['contoso.example'] });

const offers = (
  facts: Partial<Facts>,
  {
    read,
    mailboxOwner = address('owner'),
    obstacleOf = () => null,
  }: {
    readonly read?: RecipientsRead;
    readonly mailboxOwner?: ReturnType<typeof address>;
    readonly obstacleOf?: ObstacleOf;
  } = {},
) => {
  const message = weighed(facts, policy, read === undefined ? {} : { read });
  return repairsOffered({ weighed: message, mailboxOwner, voice: paneVoice('en') }, obstacleOf);
};

const labels = ({ whole, ofLists }: ReturnType<typeof offers>) => ({
  whole: whole.map(({ label }) => label),
  lists: [...ofLists.values()].flat().map(({ label }) => label),
});

const original = { sender: address('ewan'), recipients: [] };

test('a list can be removed, and moved where it is seen', () => {
  const { whole, lists } = labels(
    offers({ lists: [aList('staff'), { ...aList('board'), field: 'bcc' }] }),
  );
  expect(whole).toEqual([]);
  expect(lists).toEqual(['Remove staff', 'Move staff to Bcc', 'Remove board']);
});

test('two lists that can be moved can be moved together', () => {
  const { whole } = offers({ lists: [aList('staff'), aList('board')] });
  expect(whole).toEqual([
    {
      label: 'Move all lists to Bcc',
      repair: { kind: 'move-to-bcc', addresses: [address('staff'), address('board')] },
      done: '2 lists are in Bcc now.',
    },
  ]);
});

test('a list in two fields has its buttons once, and can be moved', () => {
  const entries = [
    aRecipient('staff', { field: 'bcc', type: 'distributionList' }),
    aRecipient('staff', { field: 'cc', type: 'distributionList' }),
  ];
  const found = offers({ lists: [aList('staff')] }, { read: readOf(entries) });
  expect(labels(found)).toEqual({ whole: [], lists: ['Remove staff', 'Move staff to Bcc'] });
});

test.each([
  ['a reply to all', { kind: 'replyAll', original }, true],
  ['a reply that Outlook sends to a list as well', { kind: 'reply', original }, true],
  ['a new message', { kind: 'new', original }, false],
  ['a forwarded message', { kind: 'forward', original }, false],
  ['nobody knows the original', { kind: 'replyAll', original: null }, false],
  ['nobody knows its sender', { kind: 'replyAll', original: { ...original, sender: null } }, false],
  [
    "the sender's own message",
    { kind: 'replyAll', original: { ...original, sender: address('sender') } },
    false,
  ],
  [
    "the mailbox owner's own message",
    { kind: 'replyAll', original: { ...original, sender: address('owner') } },
    false,
  ],
] as const)('a reply to the sender only: %s', (_, facts, isOffered) => {
  const { whole } = labels(offers({ ...facts, lists: [aList('staff')] }));
  expect(whole.includes('Reply to sender only')).toBe(isOffered);
});

test('nobody else to drop: no such reply; and the result tells a name', () => {
  const facts = { kind: 'replyAll', original } as const;
  const ewan = aPerson('ewan', { name: 'Ewan Fletcher' });
  expect(labels(offers({ ...facts, people: [ewan] })).whole).toEqual([]);
  const [offer] = offers({ ...facts, people: [ewan, aPerson('bob')] }).whole;
  expect(offer).toMatchObject({
    repair: { kind: 'reply-to-sender', sender: address('ewan') },
    done: 'Only Ewan Fletcher gets this reply now.',
  });
});

test('external people who are seen can be moved', () => {
  const hidden = aPerson('una@guests.example', { isVisible: false });
  const move = (count: number) =>
    offers({ people: [hidden, aPerson('ada'), ...somePeople(count, 'guests.example')] }).whole;
  expect(move(0)).toEqual([]);
  expect(move(1)).toMatchObject([{ repair: { addresses: ['person0@guests.example'] } }]);
  expect(move(2)).toMatchObject([
    {
      label: 'Move external people to Bcc',
      repair: { addresses: ['person0@guests.example', 'person1@guests.example'] },
      done: '2 external people are in Bcc now.',
    },
  ]);
});

test('a meeting has no Bcc', () => {
  const found = offers({
    kind: 'meeting',
    lists: [aList('staff'), aList('board')],
    people: somePeople(3, 'guests.example'),
  });
  expect(labels(found)).toEqual({ whole: [], lists: ['Remove staff', 'Remove board'] });
});

test('a contact group has no buttons but a word', () => {
  const found = offers({ lists: [{ ...aList(''), name: 'Friends' }] });
  expect(labels(found)).toEqual({ whole: [], lists: [] });
  expect(found.cannot).toEqual([expect.stringContaining('contact group')]);
});

test('what something stands in the way of is not offered, and each obstacle is told once', () => {
  const obstacleOf: ObstacleOf = ({ kind }) => (kind === 'remove' ? 'cut' : null);
  const lists = [aList('staff'), aList('board')];
  const cut = readOf(
    lists.map(({ name }) => aRecipient(name)),
    { cut: ['to'] },
  );
  const found = offers({ lists }, { obstacleOf, read: cut });
  expect(labels(found)).toEqual({
    whole: ['Move all lists to Bcc'],
    lists: ['Move staff to Bcc', 'Move board to Bcc'],
  });
  expect(found.cannot).toEqual([expect.stringContaining('only the first 2 recipients')]);
});

test.each([
  ['unreadable', 'could be read'],
  ['full', 'no room'],
  ['contact-group', 'contact group'],
] as const)('tells why: %s', (obstacle, words) => {
  const { cannot } = offers({ lists: [aList('staff')] }, { obstacleOf: () => obstacle });
  expect(cannot).toEqual([expect.stringContaining(words)]);
});

test('two lists of one name are told apart by their addresses', () => {
  const alike = (local: string) => ({ ...aList(local), name: 'Team' });
  const { lists } = labels(offers({ lists: [alike('estates'), alike('ward')] }));
  expect(lists).toEqual([
    'Remove Team (estates@contoso.example)',
    'Move Team (estates@contoso.example) to Bcc',
    'Remove Team (ward@contoso.example)',
    'Move Team (ward@contoso.example) to Bcc',
  ]);
});

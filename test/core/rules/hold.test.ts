import { hold } from '../../../src/core/rules/hold';
import type { Facts } from '../../../src/core/facts';
import type { Hold } from '../../../src/core/policy';
import { address, aFacts, aList, aPerson, at, somePeople, unreachable } from '../../builders/facts';
import { aPolicy } from '../../builders/policy';

const aHold = (more: Partial<Hold> = {}): Hold => ({
  id: 'INC-1',
  until: at + 1,
  lists: [address('all')],
  subjects: ['Test'],
  message: { en: 'Wait.' },
  ...more,
});

const isHeld = (facts: Facts, ...holds: readonly Hold[]): boolean =>
  hold(facts, aPolicy({ holds })).length > 0;

const all = aList('all', 12);
const other = aList('other', 12);

test.each<[string, Partial<Facts>, boolean]>([
  ['a new message to a held list', { lists: [all], subject: 'Lunch' }, true],
  ['a forward to it', { kind: 'forward', lists: [all], subject: 'Lunch' }, true],
  ['a meeting with it', { kind: 'meeting', lists: [all], subject: 'Lunch' }, true],
  ['a held list taken for a person', { people: [aPerson('all')], subject: 'Lunch' }, true],
  ['one of unknown size', { lists: [aList('all', unreachable)], subject: 'Lunch' }, true],
  ['a reply with a held subject', { kind: 'replyAll', lists: [other], subject: 'Test' }, true],
  ['with a prefix', { kind: 'replyAll', lists: [other], subject: 'AW: RE: test ' }, true],
  ['a new message with that subject', { lists: [other], subject: 'Test' }, false],
  ['a forward with it', { kind: 'forward', lists: [other], subject: 'FW: Test' }, false],
  ['a reply with another', { kind: 'replyAll', lists: [other], subject: 'RE: Tests' }, false],
  ['a reply without one', { kind: 'replyAll', lists: [other], subject: null }, false],
  ['a reply to one person', { kind: 'reply', people: [aPerson('a')], subject: 'Test' }, false],
  ['to 24 people', { kind: 'replyAll', people: somePeople(24), subject: 'Test' }, false],
  [
    'to 25, the lowest threshold',
    { kind: 'replyAll', people: somePeople(25), subject: 'Test' },
    true,
  ],
])('%s', (_, more, expected) => {
  expect(isHeld(aFacts(more), aHold())).toBe(expected);
});

test('a hold ends at its moment', () => {
  const facts = aFacts({ lists: [all] });
  expect(isHeld(facts, aHold({ until: at }))).toBe(false);
  expect(isHeld(facts, aHold({ until: at - 1 }), aHold())).toBe(true);
});

test('stronger than any exemption, and says which', () => {
  const policy = aPolicy({
    exemptSenders: [{ address: address('sender'), until: Infinity }],
    holds: [aHold()],
  });
  expect(hold(aFacts({ lists: [all] }), policy)).toEqual([
    { rule: 'hold', action: 'block', id: 'INC-1', until: at + 1, message: { en: 'Wait.' } },
  ]);
});

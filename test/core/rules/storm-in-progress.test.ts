import { stormInProgress } from '../../../src/core/rules/storm-in-progress';
import type { Facts } from '../../../src/core/facts';
import { address, aFacts, aList, sizeOf, somePeople, unlisted } from '../../builders/facts';
import { aListRule, aPolicy } from '../../builders/policy';

const reply = (more: Partial<Facts> = {}): Facts =>
  aFacts({ kind: 'replyAll', lists: [aList('all', 300)], thread: { repliers: 5 }, ...more });

const found = [{ rule: 'storm-in-progress', action: 'block', repliers: 5, windowMinutes: 60 }];

test.each<[string, Partial<Facts>, readonly object[]]>([
  ['five people answered', {}, found],
  ['four', { thread: { repliers: 4 } }, []],
  ['nobody could look', { thread: null }, []],
  ['a reply to one', { kind: 'reply' }, []],
  ['a forward', { kind: 'forward' }, []],
  ['a new message', { kind: 'new' }, []],
  ['to a hundred', { lists: [aList('all', 100)] }, found],
  ['to fewer', { lists: [aList('all', 99)] }, []],
  ['to no more than 120 perhaps', { lists: [aList('all', sizeOf(30, 120))] }, found],
  ['to nobody knows how many', { lists: [aList('all', unlisted)] }, found],
  ['to people one by one', { lists: [], people: somePeople(100) }, found],
  ['to few of them', { lists: [], people: somePeople(99) }, []],
])('%s', (_, more, expected) => {
  expect(stormInProgress(reply(more), aPolicy())).toEqual(expected);
});

test('number, size, window and action are the policy’s', () => {
  const storm = { windowMinutes: 15, replies: 3, minAudience: 10, action: 'confirm' } as const;
  const facts = reply({ lists: [aList('all', 10)], thread: { repliers: 3 } });
  expect(stormInProgress(facts, aPolicy({ storm }))).toEqual([
    { rule: 'storm-in-progress', action: 'confirm', repliers: 3, windowMinutes: 15 },
  ]);
});

test('who may write to a list, or is exempt from its size, does not feed a storm on it either', () => {
  const sender = address('comms');
  const policy = aPolicy({
    lists: [aListRule('all', { action: 'block', allowedSenders: [sender] })],
    exemptSenders: [{ address: sender, until: Infinity }],
  });
  expect(stormInProgress(reply({ sender }), policy)).toEqual(found);
});

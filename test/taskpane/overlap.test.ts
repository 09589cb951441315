import { audienceOf, type Reach } from '../../src/core/audience';
import { paneVoice } from '../../src/i18n/pane';
import { explainOverlap } from '../../src/taskpane/overlap';
import { address, aList, aReach, sizeOf, somePeople, unlisted } from '../builders/facts';

const nested = 'A list within a list counts with everybody in it.';

const explained = (parts: Partial<Reach>) => {
  const reach = aReach(parts);
  return explainOverlap(audienceOf(reach), reach, paneVoice('en'));
};

const two = [aList('a', 400), aList('b', 400)];

test('nothing adds up without lists', () => {
  expect(explained({ people: somePeople(300) })).toEqual([]);
});

test('one list needs no word but that those within it count', () => {
  expect(explained({ lists: [aList('a', 400)] })).toEqual([nested]);
  expect(explained({ lists: [aList('a', sizeOf(4, 400))] })).toEqual([nested]);
});

test('what stands within a list that nobody knows is not told', () => {
  expect(explained({ lists: [aList('a', unlisted)] })).toEqual([]);
});

test.each([
  ['two lists', { lists: two }, 'between 400 and 800 people'],
  [
    'a list and people',
    { lists: [aList('a', 400)], people: somePeople(3) },
    'between 400 and 403 people',
  ],
])('unread, the ends are told: %s', (_, reach, ends) => {
  expect(explained(reach)).toEqual([expect.stringContaining(ends), nested]);
});

test('read, it is told how many are counted once', () => {
  const perList = new Map([
    [address('a'), 400],
    [address('b'), 400],
  ]);
  const shared = { distinct: 700, inSeveral: 100, perList };
  expect(explained({ lists: two, membersRead: shared })).toEqual([
    expect.stringMatching(/^100 people are in more than one/),
    nested,
  ]);
  const apart = { distinct: 800, inSeveral: 0, perList };
  expect(explained({ lists: two, membersRead: apart })).toEqual([nested]);
});

test('read in part, the ends are told', () => {
  const perList = new Map([[address('a'), 400]]);
  const membersRead = { distinct: 400, inSeveral: 0, perList };
  expect(explained({ lists: two, membersRead })[0]).toContain('between 400 and 800');
});

test('with an open end nothing is promised', () => {
  expect(explained({ lists: [aList('a', 400), aList('b', unlisted)] })).toEqual([nested]);
});

import { audienceOf } from '../../src/core/audience';
import { aList, aReach, address, sizeOf, somePeople, unlisted } from '../builders/facts';

test.each([
  ['nobody', aReach(), { min: 0, max: 0 }],
  ['people alone', aReach({ people: somePeople(3) }), { min: 3, max: 3 }],
  ['one list', aReach({ lists: [aList('all', 840_000)] }), { min: 840_000, max: 840_000 }],
  [
    'people who may all be in the list',
    aReach({ people: somePeople(3), lists: [aList('all', 400)] }),
    { min: 400, max: 403 },
  ],
  [
    'lists that may be the same people',
    aReach({ lists: [aList('a', 400), aList('b', 300), aList('c', 200)] }),
    { min: 400, max: 900 },
  ],
  [
    'more people than the list has',
    aReach({ people: somePeople(30), lists: [aList('a', 12)] }),
    { min: 30, max: 42 },
  ],
])('%s', (_, reach, expected) => {
  expect(audienceOf(reach)).toMatchObject({ ...expected, seen: expected.max, isAbout: false });
});

test('a list that nobody knows leaves the upper end open, and what is seen finite', () => {
  const lists = [aList('a', 400), aList('b', unlisted)];
  expect(audienceOf(aReach({ lists }))).toMatchObject({ min: 400, max: Infinity, seen: 400 });
});

test('of a list with a lower end only, that much is seen', () => {
  const lists = [aList('a', sizeOf(30, Infinity)), aList('b', 12)];
  expect(audienceOf(aReach({ lists }))).toMatchObject({ min: 30, max: Infinity, seen: 42 });
});

test.each(['isCut', 'isUnreadable'] as const)('%s leaves the upper end open', (flag) => {
  const reach = aReach({ people: somePeople(2), [flag]: true });
  expect(audienceOf(reach)).toMatchObject({ min: 2, max: Infinity, seen: 2 });
});

test('an upper end alone is no lower end', () => {
  expect(audienceOf(aReach({ lists: [aList('a', sizeOf(0, 8000))] }))).toMatchObject({
    min: 0,
    max: 8000,
  });
});

test('members that were read narrow both ends', () => {
  const lists = [aList('a', 400), aList('b', 400), aList('c', 400)];
  const perList = new Map([
    [address('a'), 400],
    [address('b'), 300],
  ]);
  const membersRead = { distinct: 500, perList };
  // b may have 100 more, c 400.
  expect(audienceOf(aReach({ lists, membersRead }))).toMatchObject({ min: 500, max: 1000 });
});

test('a list with more members than its size says takes nothing from the others', () => {
  const lists = [aList('a', 10), aList('b', 400)];
  const membersRead = { distinct: 50, perList: new Map([[address('a'), 50]]) };
  expect(audienceOf(aReach({ lists, membersRead }))).toMatchObject({ min: 400, max: 450 });
});

test('a figure that may be off makes the whole about', () => {
  const lists = [aList('a', 400), aList('b', sizeOf(12, 12, { isAbout: true }))];
  expect(audienceOf(aReach({ lists }))).toMatchObject({ isAbout: true });
});

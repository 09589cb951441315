import { isSettled, judgeSize } from '../../src/core/size';
import { aFacts, aList, address, sizeOf, somePeople, unlisted } from '../builders/facts';
import { aPolicy, withSteps } from '../builders/policy';

const policy = withSteps({ warn: 50, confirm: 500, block: 5000 });

test.each([
  ['below every threshold', sizeOf(49), 'allow'],
  ['on a threshold', sizeOf(50), 'warn'],
  ['certainly past the last', sizeOf(5000), 'block'],
  ['an upper end past a threshold', sizeOf(10, 60), 'warn'],
  ['an upper end alone never blocks', sizeOf(10, 900_000), 'confirm'],
  ['a lower end of an open size counts', sizeOf(6000, Infinity), 'block'],
  ['an open end alone is not for the size rules', unlisted, 'allow'],
] as const)('%s: %j', (_, size, action) => {
  expect(judgeSize(aFacts({ lists: [aList('all', size)] }), policy).action).toBe(action);
});

test('the kind of message chooses the thresholds', () => {
  const lists = [aList('all', 60)];
  expect(judgeSize(aFacts({ kind: 'replyAll', lists }), aPolicy()).action).toBe('warn');
  expect(judgeSize(aFacts({ kind: 'reply', lists }), aPolicy()).action).toBe('allow');
  expect(judgeSize(aFacts({ kind: 'forward', lists }), aPolicy()).action).toBe('allow');
  expect(judgeSize(aFacts({ kind: 'meeting', lists }), aPolicy()).action).toBe('allow');
});

test('recipients beyond the cap are worth a warning, and no more than that', () => {
  const cut = { isCut: true };
  expect(judgeSize(aFacts({ ...cut, people: somePeople(10) }), policy).action).toBe('warn');
  expect(judgeSize(aFacts({ ...cut, people: somePeople(500) }), policy).action).toBe('confirm');
});

test('an exempt sender passes until the day the policy gives', () => {
  const lists = [aList('all', 840_000)];
  const facts = aFacts({ lists, sender: address('comms') });
  const until = (moment: number) => ({
    ...policy,
    exemptSenders: [{ address: address('comms'), until: moment }],
  });
  expect(judgeSize(facts, until(facts.at + 1)).action).toBe('allow');
  expect(judgeSize(facts, until(facts.at)).action).toBe('block');
  expect(isSettled(facts, until(facts.at + 1))).toBe(true);
});

const twoLists = (a: number, b: number, more = {}) =>
  aFacts({ lists: [aList('a', a), aList('b', b)], ...more });

test.each([
  ['both ends between the same thresholds', twoLists(100, 100), true],
  ['both ends past the last threshold', twoLists(840_000, 12), true],
  ['a threshold in the gap', twoLists(400, 400), false],
  ['the last threshold in the gap, so that only certainty blocks', twoLists(4000, 4000), false],
  [
    'one list alone: its members are as many as its size says',
    aFacts({ lists: [aList('a', 45)], people: somePeople(10) }),
    true,
  ],
  [
    'an open end cannot be read away',
    aFacts({ lists: [aList('a', 400), aList('b', unlisted)] }),
    true,
  ],
])('settled, %s: %#', (_, facts, expected) => {
  expect(isSettled(facts, policy)).toBe(expected);
});

test('not worth reading: twelve pages show neither the threshold passed nor the overlap', () => {
  const facts = twoLists(400_000, 350_000);
  const far = withSteps({ block: 600_000 });
  expect(isSettled(facts, far)).toBe(false);
  expect(isSettled(facts, far, 12 * 999)).toBe(true);
});

test('reading is over when what is unread can no longer reach the threshold', () => {
  const read = (distinct: number, a: number, b: number) =>
    twoLists(400, 400, {
      membersRead: {
        distinct,
        perList: new Map([
          [address('a'), a],
          [address('b'), b],
        ]),
      },
    });
  expect(isSettled(read(450, 400, 340), policy)).toBe(false);
  expect(isSettled(read(439, 400, 340), policy)).toBe(true);
  expect(isSettled(read(500, 400, 340), policy)).toBe(true);
});

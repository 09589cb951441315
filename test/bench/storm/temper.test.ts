import { largestChance, reasonToReply } from '../../../bench/storm/temper';

const share = 0.1;
const patience = 5;

/** The chance of a reply, found by asking about evenly spread draws. */
const chance = (seen: number, seenBefore: number): number => {
  const draws = Array.from({ length: 10_000 }, (_, index) => index / 10_000);
  return (
    draws.filter((draw) => reasonToReply(draw, share, patience, seen, seenBefore) !== null).length /
    draws.length
  );
};

test('nobody replies at a look that finds nothing new', () => {
  expect([chance(0, 0), chance(40, 40)]).toEqual([0, 0]);
});

test('the first message alone is answered by its share of readers', () => {
  expect(chance(1, 0)).toBeCloseTo(share, 3);
  expect(reasonToReply(0, share, patience, 1, 0)).toBe('message');
});

test('asking everybody to stop rises with the copies seen', () => {
  const chances = [2, 3, 5, 10, 20].map((seen) => chance(seen, 1));
  expect(chances).toEqual([...chances].sort((a, b) => a - b));
  expect(chance(6, 1)).toBeCloseTo(share * (1 - Math.exp(-1)), 3);
  expect(chance(1_000, 1)).toBeCloseTo(share, 3);
  expect(reasonToReply(0, share, patience, 2, 1)).toBe('copies');
});

test('no draw above the largest chance leads to a reply', () => {
  expect(chance(1_000, 0)).toBeLessThanOrEqual(largestChance(share));
  expect(reasonToReply(largestChance(share), share, patience, 1_000, 0)).toBeNull();
});

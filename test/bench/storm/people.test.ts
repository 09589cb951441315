import { behaviour } from '../../../bench/storm/cases';
import { drawPeople } from '../../../bench/storm/people';
import { cisco } from './trial';

const steady = { ...behaviour, looks: { medianMinutes: 20, spread: 0 } };

test('looks come as often as assumed, and only those that may lead to a reply are kept', () => {
  const { occasions } = drawPeople(20_000, 3, 0.05, cisco, steady);
  const looks = 20_000 * (cisco.openMinutes / 20);
  expect(occasions.length / (looks * 0.1)).toBeCloseTo(1, 1);
  expect(occasions.every(({ draw }) => draw < 0.1)).toBe(true);
});

test('occasions stand in the order of time, each after the look before it, none after closing', () => {
  const { occasions } = drawPeople(5_000, 3, 0.05, cisco, behaviour);
  expect(occasions.map(({ at }) => at)).toEqual(
    occasions.map(({ at }) => at).sort((a, b) => a - b),
  );
  expect(occasions.every(({ at, before }) => before < at && at <= cisco.openMinutes)).toBe(true);
});

test('last looks are ascending, and about a gap before the end', () => {
  const { lastLooks } = drawPeople(20_000, 3, 0.01, cisco, steady);
  const gaps = Array.from(lastLooks, (at) => cisco.countedAfterMinutes - at);
  expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
  const average = gaps.reduce((sum, gap) => sum + gap / gaps.length, 0);
  expect(average).toBeGreaterThan(19);
  expect(average).toBeLessThan(21);
});

test('as many automatic answers as assumed', () => {
  const { automatic } = drawPeople(20_000, 3, 0.01, cisco, { ...behaviour, automaticShare: 0.1 });
  expect(automatic.length).toBeGreaterThan(1_850);
  expect(automatic.length).toBeLessThan(2_150);
  expect(drawPeople(1_000, 3, 0.01, cisco, behaviour).automatic).toEqual([]);
});

import { exponential, normal, ofPerson, random } from '../../../bench/storm/random';

const many = 50_000;
const draws = <T>(draw: (index: number) => T): T[] =>
  Array.from({ length: many }, (_, i) => draw(i));
const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value / values.length, 0);

test('a seed gives one sequence, neighbouring seeds unlike ones', () => {
  const [same, again, other] = [random(1), random(1), random(2)];
  const first = draws(same);
  expect(draws(again)).toEqual(first);
  const second = draws(other);
  const product = first.map((value, index) => (value - 0.5) * ((second[index] ?? 0) - 0.5));
  expect(Math.abs(average(product))).toBeLessThan(0.002);
});

test('numbers from 0 to 1 fill ten bins evenly', () => {
  const next = random(5);
  const bins = new Array<number>(10).fill(0);
  for (const value of draws(next)) {
    const bin = Math.floor(value * 10);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  for (const count of bins) expect(Math.abs(count - many / 10)).toBeLessThan(300);
});

test('waiting times have the mean asked for, normal numbers mean 0 and deviation 1', () => {
  const next = random(5);
  expect(average(draws(() => exponential(next, 20)))).toBeCloseTo(20, 0);
  const normals = draws(() => normal(next));
  expect(average(normals)).toBeCloseTo(0, 1);
  expect(average(normals.map((value) => value ** 2))).toBeCloseTo(1, 1);
});

test("a person's number stays, is even over people, and differs by trait", () => {
  expect(ofPerson(1, 42, 1)).toBe(ofPerson(1, 42, 1));
  expect(average(draws((person) => ofPerson(1, person, 1)))).toBeCloseTo(0.5, 2);
  const product = draws(
    (person) => (ofPerson(1, person, 1) - 0.5) * (ofPerson(1, person, 2) - 0.5),
  );
  expect(Math.abs(average(product))).toBeLessThan(0.002);
});

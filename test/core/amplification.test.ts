import { amplification } from '../../src/core/amplification';

test.each([
  [100, 10_000],
  [1_200, 120_000],
  [840_000, 84_000_000],
  [1_200_000, 120_000_000],
])('a hundred replies to %i people are %i messages', (people, messages) => {
  expect(amplification(people)).toEqual({ replies: 100, messages });
});

test.each([[0], [1], [99]])('of %i people no hundred can reply', (people) => {
  expect(amplification(people)).toBeNull();
});

test('an unknown number is not multiplied', () => {
  expect(amplification(null)).toBeNull();
});

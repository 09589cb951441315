import { schedule } from '../../../bench/storm/schedule';

test('events come out by time, equal ones in the order they went in, each once', () => {
  const { add, takeUntil } = schedule<{ at: number; id: string }>();
  for (const [at, id] of [
    [3, 'c'],
    [1, 'a'],
    [3, 'd'],
    [2, 'b'],
    [9, 'e'],
  ] as const)
    add({ at, id });
  expect(takeUntil(0)).toEqual([]);
  expect(takeUntil(3).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(takeUntil(3)).toEqual([]);
  expect(takeUntil(10).map(({ id }) => id)).toEqual(['e']);
});

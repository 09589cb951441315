import { daysBetween, periodsOf, unitFor } from '../../../../src/admin/backtest/report/periods';

const at = (moment: string): number => Date.parse(moment);
const actions = (warn: number) => ({ allow: 0, warn, confirm: 0, block: 0 });

test('days count from midnight to midnight in UTC', () => {
  expect(daysBetween(at('2026-11-20T23:59:59Z'), at('2026-11-21T00:00:00Z'))).toBe(2);
  expect(daysBetween(at('2026-11-20T00:00:00Z'), at('2026-11-20T23:59:59Z'))).toBe(1);
});

test('days without a send are there', () => {
  const days = new Map([
    ['2026-11-19', actions(1)],
    ['2026-11-21', actions(2)],
  ]);
  const periods = periodsOf(days, at('2026-11-19T22:00:00Z'), at('2026-11-21T01:00:00Z'), 'day');
  expect(periods.map(({ start, actions: { warn } }) => [start, warn])).toEqual([
    ['2026-11-19', 1],
    ['2026-11-20', 0],
    ['2026-11-21', 2],
  ]);
});

test('weeks begin on Monday, months on the first', () => {
  const days = new Map([
    ['2026-11-15', actions(1)],
    ['2026-11-16', actions(2)],
    ['2026-12-01', actions(4)],
  ]);
  const [from, to] = [at('2026-11-15T06:00:00Z'), at('2026-12-01T06:00:00Z')];
  const starts = (unit: 'week' | 'month') =>
    periodsOf(days, from, to, unit).map(({ start, actions: { warn } }) => [start, warn]);
  expect(starts('week')).toEqual([
    ['2026-11-09', 1],
    ['2026-11-16', 2],
    ['2026-11-23', 0],
    ['2026-11-30', 4],
  ]);
  expect(starts('month')).toEqual([
    ['2026-11-01', 3],
    ['2026-12-01', 4],
  ]);
});

test.each([
  [1, 'day'],
  [62, 'day'],
  [63, 'week'],
  [4000, 'month'],
])('%d days are told by the %s', (days, unit) => {
  expect(unitFor(days)).toBe(unit);
});

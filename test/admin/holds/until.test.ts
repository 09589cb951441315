import { inUtc, untilOf } from '../../../src/admin/holds/until';
import { noon } from '../temp-policy';

test.each([
  ['+6h', '2026-11-21T18:00:00Z', '2026-11-21T18:00:00.000Z'],
  ['+90m', '2026-11-21T13:30:00Z', '2026-11-21T13:30:00.000Z'],
  ['+2d', '2026-11-23T12:00:00Z', '2026-11-23T12:00:00.000Z'],
  ['+1d12h30m', '2026-11-23T00:30:00Z', '2026-11-23T00:30:00.000Z'],
  ['2026-11-23', '2026-11-23', '2026-11-24T00:00:00.000Z'],
  ['2026-11-22T18:00:00Z', '2026-11-22T18:00:00Z', '2026-11-22T18:00:00.000Z'],
  [' 2026-11-22T18:00:00+01:00 ', '2026-11-22T18:00:00+01:00', '2026-11-22T17:00:00.000Z'],
  ['2026-11-22T18:00', '2026-11-22T18:00', '2026-11-22T18:00:00.000Z'],
])('%j at noon is %s', (given, text, ends) => {
  const until = untilOf(given, noon);
  expect(until?.text).toBe(text);
  expect(new Date(until?.endsAt ?? 0).toISOString()).toBe(ends);
});

test.each([
  '',
  '+',
  '6h',
  '+6',
  '+6 h',
  '+6w',
  '-6h',
  '+h',
  'tomorrow',
  '2026-02-30',
  '22.11.2026',
  '+99999d',
])('%j is no moment', (given) => {
  expect(untilOf(given, noon)).toBeNull();
});

test('a span within a second is never cut short', () => {
  expect(untilOf('+1m', noon + 1)?.text).toBe('2026-11-21T12:01:01Z');
});

test('moments are read to the minute', () => {
  expect(inUtc(noon + 59_000)).toBe('2026-11-21 12:00 UTC');
});

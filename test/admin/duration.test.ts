import { inWords } from '../../src/admin/duration';

const minute = 60_000;

test.each([
  [0, 'less than a minute'],
  [minute - 1, 'less than a minute'],
  [minute, '1 min'],
  [60 * minute, '1 h'],
  [359 * minute + 59_999, '5 h 59 min'],
  [1440 * minute, '1 day'],
  [1441 * minute, '1 day'],
  [2 * 1440 * minute + 180 * minute, '2 days 3 h'],
])('%d ms are %s', (ms, words) => {
  expect(inWords(ms)).toBe(words);
});

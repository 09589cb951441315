import { formatNumber } from '../../src/i18n/numbers';

test.each([
  [0, '0', '0', '0'],
  [999, '999', '999', '999'],
  [1000, '1,000', '1\u00a0000', '1.000'],
  [840000, '840,000', '840\u00a0000', '840.000'],
  [1234567, '1,234,567', '1\u00a0234\u00a0567', '1.234.567'],
])('writes %d in each language', (value, en, fr, de) => {
  expect(formatNumber(value, 'en')).toBe(en);
  expect(formatNumber(value, 'fr')).toBe(fr);
  expect(formatNumber(value, 'de')).toBe(de);
});

import { languages } from '../../src/i18n/language';
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

const numbers = [
  0, 7, 60, 999, 1000, 9999, 10_000, 84_000, 840_000, 1_234_567, 9_007_199_254_740_991,
];

test.each([...languages, 'pt-BR', 'pt-PT', 'es-ES', 'ja-JP', 'cy-GB'])(
  'in %s numbers are written as CLDR writes them',
  (language) => {
    const cldr = new Intl.NumberFormat(language);
    for (const value of numbers) {
      const expected = cldr.format(value).replace(/\u202f/g, '\u00a0');
      expect(formatNumber(value, language)).toBe(expected);
    }
  },
);

test('a tag that only looks like Portugal’s is Brazil’s', () => {
  expect(formatNumber(1000, 'PT_pt')).toBe('1000');
  expect(formatNumber(1000, 'pt-PTX')).toBe('1.000');
});

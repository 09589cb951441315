import { fc } from '../builders/fast-check';
import { languages } from '../../src/i18n/language';
import { formatNumber } from '../../src/i18n/numbers';
import { parseNumberOfPeople } from '../../src/taskpane/number-of-people';

test.each([
  ['840000'],
  ['840,000'],
  ['840.000'],
  ['840 000'],
  ['840\u00a0000'],
  ['840\u202f000'],
  ['840\u2009000'],
  ["840'000"],
  ['840’000'],
  ['840_000'],
  ['8,40,000'],
  ['  840,000 '],
  ['\u200e840,000\u200e'],
  ['0840000'],
  ['٨٤٠٬٠٠٠'],
  ['۸۴۰٬۰۰۰'],
  ['８４０，０００'],
  ['८,४०,०००'],
  ['840, 000'],
])('%j is 840,000', (typed) => {
  expect(parseNumberOfPeople(typed)).toBe(840_000);
});

test.each([
  [''],
  [' '],
  ['all'],
  ['840k'],
  ['840,000 people'],
  ['-840000'],
  ['+840000'],
  ['8.4e5'],
  ['0x10'],
  [',840'],
  ['840,'],
  ['840/000'],
  ['99999999999999999999'],
  ['½'],
  ['Ⅷ'],
])('%j is no number of people', (typed) => {
  expect(parseNumberOfPeople(typed)).toBeNull();
});

test.each([
  ['0', 0],
  ['1', 1],
  ['1.200.000', 1_200_000],
  ['25.00', 2500],
])('%j is %d', (typed, people) => {
  expect(parseNumberOfPeople(typed)).toBe(people);
});

test('reads every number back, in every way of grouping it', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 10_000_000 }),
      fc.constantFrom(',', '.', ' ', '\u00a0', '\u202f', "'", '’', '_', ''),
      (people, mark) => {
        const typed = String(people).replace(/\B(?=(\d{3})+$)/g, mark);
        expect(parseNumberOfPeople(typed)).toBe(people);
      },
    ),
  );
});

test.each([...languages, 'pt-PT'])('reads back every number we write in %s', (language) => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (people) => {
      expect(parseNumberOfPeople(formatNumber(people, language))).toBe(people);
    }),
  );
});

test('gives null or a whole number for anything at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const people = parseNumberOfPeople(typed);
      expect(people === null || (Number.isSafeInteger(people) && people >= 0)).toBe(true);
    }),
  );
});

import { fc } from '../builders/fast-check';
import { cut, plainText } from '../../src/i18n/outside-text';

test.each([
  ['ordinary text stays', 'All England – Équipe 7', 'All England – Équipe 7'],
  ['blanks fold', '  All \t\r\n England\u00a0\u2003\u2028list ', 'All England list'],
  ['a right-to-left override goes', 'All\u202egnalnE', 'AllgnalnE'],
  ['isolates and marks go', '\u2066a\u2067b\u2068c\u2069d\u200ee\u200ff\u061cg', 'abcdefg'],
  ['control characters go', 'a\u0000b\u0007c\u001bd\u007fe\u009bf', 'abcdef'],
  ['zero-width blanks go', 'a\u200bb\u2060c\u00add', 'abcd'],
  ['invisible tags go', 'a\u{e0041}\u{e0062}b', 'ab'],
  ['half characters go', 'a\ud83db\ude00c\ud83d\u202e\ude00', 'abc'],
  ['joined emoji stay', '👩‍👩‍👧 team', '👩‍👩‍👧 team'],
  ['Persian keeps its joiners', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['nothing visible is nothing', '\u202e\u200b\u3164\u2800 ', ''],
])('%s', (_, text, expected) => {
  expect(plainText(text)).toBe(expected);
});

test.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abcde…'],
  ['abcd efg', 6, 'abcd…'],
  ['abcd😀fg', 6, 'abcd…'],
  ['abc😀fgh', 6, 'abc😀…'],
  ['abcde\u0301\u0302fg', 6, 'abcd…'],
  ['ab👍🏽cdef', 5, 'ab…'],
  ['ab👩‍👧cdef', 6, 'ab…'],
  ['e\u0301\u0301\u0301\u0301\u0301\u0301\u0301', 4, 'e\u0301\u0301…'],
])('cuts %s to %d as %s', (text, limit, expected) => {
  expect(cut(text, limit)).toBe(expected);
});

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('\u202e', '\ud83d', '\u0301', '\r\n', '\u200d', '👩‍👧', '\u0000', '\u2069'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('whatever comes in, what comes out shows and steers nothing', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 2, max: 64 }), (text, limit) => {
      const shown = cut(plainText(text), limit);
      expect(shown.length).toBeLessThanOrEqual(limit);
      expect(shown).not.toMatch(
        /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029]/u,
      );
    }),
    { numRuns: 2000 },
  );
});

test('a name of ten million characters takes no time to speak of', () => {
  const started = Date.now();
  expect(cut(plainText('\u202ex\u0301 '.repeat(2_500_000)), 64)).toHaveLength(63);
  expect(Date.now() - started).toBeLessThan(1000);
});

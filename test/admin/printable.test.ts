import { printable } from '../../src/admin/printable';

test.each([
  ['INC-2041', 'INC-2041'],
  ['Überblick "heute"', 'Überblick "heute"'],
  ['a\u001b[31mb', 'a\\u001b[31mb'],
  ['two\nlines', 'two\\u000alines'],
  ['\u202eevil', '\\u202eevil'],
  ['\u2028', '\\u2028'],
  ['\ud800', '\\ud800'],
  ['\u{e0041}', '\\u{e0041}'],
  ['😀', '😀'],
])('%j is shown as %s', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

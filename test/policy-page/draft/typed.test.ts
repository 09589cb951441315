import { linesTyped, numberTyped, shownIn, textTyped } from '../../../src/policy-page/draft/typed';

test.each([
  ['', undefined],
  [' 12 ', 12],
  ['-1', -1],
  ['1.5', 1.5],
  ['many', 'many'],
  ['1e3', '1e3'],
  ['99999999999999999999', '99999999999999999999'],
])('%j typed for a number is %j in the file', (typed, value) => {
  expect(numberTyped(typed)).toBe(value);
});

test('what is no number shows as what it is', () => {
  expect([undefined, 5, 'x', null, [1]].map(shownIn)).toEqual(['', '5', 'x', 'null', '[1]']);
});

test('nothing typed leaves the key out, and empty lines are none', () => {
  expect(textTyped('')).toBeUndefined();
  expect(linesTyped('a\n\n b \n')).toEqual(['a', 'b']);
});

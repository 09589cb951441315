import { undone } from '../../../src/outlook/repair/undo';
import { nobody, person } from './recipients';

const of = (names: string) => Array.from(names, person);
const undo = (before: string, after: string, present: string): string =>
  undone(
    { before: { ...nobody, to: of(before) }, after: { ...nobody, to: of(after) } },
    { ...nobody, to: of(present) },
  )
    .to.map(({ address }) => address.charAt(0))
    .join('');

test.each([
  ['nothing since: the order before', 'abc', 'ac', 'ac', 'abc'],
  ['what came leaves', 'a', 'ab', 'ab', 'a'],
  ['added since stays', 'abc', 'ac', 'acx', 'acxb'],
  ['removed since stays away', 'abc', 'ac', 'a', 'ab'],
  ['put into another order since, that stays', 'abc', 'ac', 'ca', 'cab'],
  ['come back by hand is not doubled', 'abc', 'ac', 'abc', 'abc'],
  ['one of two come back by hand', 'bba', 'a', 'ab', 'abb'],
  ['gone by hand is not taken twice', 'a', 'aa', 'a', 'a'],
  ['gone by hand altogether', 'a', 'ab', 'a', 'a'],
  ['added once more by hand', '', 'b', 'bb', 'b'],
])('%s', (_, before, after, present, expected) => {
  expect(undo(before, after, present)).toBe(expected);
});

test('who was put into another field by hand stays there, and is not doubled', () => {
  const before = { ...nobody, to: of('abc') };
  const removed = { before, after: { ...nobody, to: of('ac') } };
  const present = { ...nobody, to: of('ac'), cc: of('b') };
  expect(undone(removed, present)).toEqual(present);
  const moved = { before, after: { ...nobody, to: of('ac'), bcc: of('b') } };
  expect(undone(moved, present)).toEqual(present);
});

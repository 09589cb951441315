import {
  begin,
  edit,
  fileOf,
  isUnsaved,
  open,
  redo,
  saved,
  undo,
  type History,
} from '../../../src/policy-page/draft/history';

const file = (text: string, name = 'policy.json') => ({ name, saved: text, handle: null });
const textOf = ({ present }: History): string => present.text;

test('typing in one field is one step; another field is another', () => {
  const typed = [
    ['a1', 'a'],
    ['a12', 'a'],
    ['b1', 'b'],
  ].reduce((before, [text, subject]) => edit(before, text!, subject!), begin(file('')));
  expect(textOf(undo(typed))).toBe('a12');
  expect(textOf(undo(undo(typed)))).toBe('');
  expect(textOf(redo(undo(typed)))).toBe('b1');
});

test('after an undo the same field begins a new step', () => {
  const typed = edit(edit(begin(file('')), '1', 'a'), '2', 'b');
  expect(textOf(undo(edit(undo(typed), '3', 'a')))).toBe('1');
});

test('an edit that changes nothing is no step', () => {
  const before = begin(file('x'));
  expect(edit(before, 'x', null)).toBe(before);
});

test('nothing to undo or redo', () => {
  const before = begin(file('x'));
  expect([undo(before), redo(before)]).toEqual([before, before]);
});

test('another file can be taken back, with what was not saved of the first', () => {
  const opened = open(edit(begin(file('x')), 'y', null), file('z', 'other.json'));
  expect([fileOf(opened).name, isUnsaved(opened)]).toEqual(['other.json', false]);
  const back = undo(opened);
  expect([fileOf(back).name, textOf(back), isUnsaved(back)]).toEqual(['policy.json', 'y', true]);
});

test('what was undone after saving is not saved', () => {
  const written = saved(edit(begin(file('x')), 'y', null), 'y', null);
  expect(isUnsaved(written)).toBe(false);
  expect(isUnsaved(undo(written))).toBe(true);
  expect(isUnsaved(redo(undo(written)))).toBe(false);
});

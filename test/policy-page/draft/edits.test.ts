import { usualAt, withEntry, withoutEntry, withValue } from '../../../src/policy-page/draft/edits';
import { readingOf } from '../reading-of';

const json = (text: string): unknown => JSON.parse(text);

test('a value is set, and taken out', () => {
  const reading = readingOf({ mode: 'monitor', budgetMs: 2000 });
  expect(json(withValue(reading, ['budgetMs'], 2500))).toEqual({ mode: 'monitor', budgetMs: 2500 });
  expect(json(withValue(reading, ['budgetMs'], undefined))).toEqual({ mode: 'monitor' });
});

test('one step of a group that is left out keeps the usual others, which would be off', () => {
  const reading = readingOf({});
  expect(json(withValue(reading, ['thresholds', 'replyAll', 'block'], 9000))).toEqual({
    thresholds: { replyAll: { warn: 50, confirm: 500, block: 9000 } },
  });
  expect(json(withValue(reading, ['externalVisible', 'warn'], 30))).toEqual({
    externalVisible: { warn: 30, confirm: 250 },
  });
});

test('in a group that is there only what is typed changes', () => {
  const reading = readingOf({ thresholds: { replyAll: { warn: 5 } } });
  expect(json(withValue(reading, ['thresholds', 'replyAll', 'block'], 9000))).toEqual({
    thresholds: { replyAll: { warn: 5, block: 9000 } },
  });
});

test('entries come at the end, and go', () => {
  const reading = readingOf({ holds: [1, 2] });
  expect(json(withEntry(reading, ['holds'], 3))).toEqual({ holds: [1, 2, 3] });
  expect(json(withEntry(readingOf({}), ['holds'], 3))).toEqual({ holds: [3] });
  expect(json(withoutEntry(reading, ['holds'], 0))).toEqual({ holds: [2] });
});

test('keys that nobody knows stay, character by character', () => {
  const text = '{ "future" :{"a":[1 ,2]},\n  "mode":"enforce" }';
  const reading = { ...readingOf({}), text, value: json(text) };
  expect(withValue(reading, ['mode'], 'monitor')).toBe(text.replace('enforce', 'monitor'));
});

test.each([
  [{}, ['thresholds', 'new', 'warn'], '250'],
  [{ thresholds: { new: {} } }, ['thresholds', 'new', 'warn'], 'never'],
  [{}, ['mode'], 'enforce'],
  [{}, ['lists', 0, 'size'], ''],
])('what holds while nothing is there: %j %j', (file, path, usual) => {
  expect(usualAt(readingOf(file), path)).toBe(usual);
});

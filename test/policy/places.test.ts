import { placesIn } from '../../src/policy/places';

const text = `{
  "thresholds": { "new": { "warn": 9 } },
  "lists": [
    { "size": 1 },
    { "address": "a@contoso.example", "odd key": 2 }
  ]
}`;

test.each<[string, string, number, number]>([
  ['a value', 'thresholds.new.warn', 2, 36],
  ['an entry', 'lists[1]', 5, 5],
  ['a key that needs quotes', 'lists[1]["odd key"]', 5, 50],
  ['a missing key: its parent', 'lists[0].address', 4, 5],
  ['a missing branch: what is there of it', 'thresholds.meeting.warn', 2, 17],
  ['nothing of it: the whole file', 'holds[0].until', 1, 1],
  ['a name that only begins alike', 'listsOfMine', 1, 1],
])('the place of %s', (_, path, line, column) => {
  expect(placesIn(text).placeOf(path)).toEqual({ line, column });
});

test.each<[string, string, readonly [number, number, string][]]>([
  [
    'comments and trailing commas by name, all of them',
    '{ // why\n  "a": [1, 2,],\n  /* b */ "b": 3,\n}',
    [
      [1, 3, 'a comment'],
      [2, 13, 'a trailing comma'],
      [3, 3, 'a comment'],
      [3, 17, 'a trailing comma'],
    ],
  ],
  ['a missing comma', '{ "a": 1\r\n "b": 2 }', [[2, 2, '"\\"b\\""']]],
  ['single quotes, told once', '{ "a": \'x\' }', [[1, 8, '"\'x\'"']]],
  [
    'a text without an end',
    '{ "a": "x',
    [
      [1, 8, '"\\"x"'],
      [1, 10, 'the end of the file'],
    ],
  ],
  ['an empty file', '', [[1, 1, 'the end of the file']]],
  ['what is JSON', '{ "a": [1, "//", ",]"] }', []],
])('%s', (_, broken, found) => {
  expect(placesIn(broken).syntax.map((each) => [each.line, each.column, each.found])).toEqual(
    found,
  );
});

test('a key that stands twice, and the place of the one that counts', () => {
  const { twice, placeOf } = placesIn('{ "storm": { "replies": 1 },\n"storm": { "replies": 2 } }');
  expect(twice).toEqual(['storm']);
  expect(placeOf('storm.replies')).toEqual({ line: 2, column: 23 });
});

test('never throws, however deep', () => {
  const { placeOf } = placesIn('['.repeat(200_000));
  expect(() => placeOf('a.b')).not.toThrow();
});

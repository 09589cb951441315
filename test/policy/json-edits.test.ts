import { appendItem, removeItem, removeKey, setKey, setValue } from '../../src/policy/json-edits';

test.each<[string, string, string]>([
  ['an empty list', '{\n  "a": []\n}\n', '{\n  "a": [\n    {\n      "x": 1\n    }\n  ]\n}\n'],
  ['tabs', '{\n\t"a": []\n}', '{\n\t"a": [\n\t\t{\n\t\t\t"x": 1\n\t\t}\n\t]\n}'],
  [
    'four spaces and CRLF',
    '{\r\n    "a": []\r\n}\r\n',
    '{\r\n    "a": [\r\n        {\r\n            "x": 1\r\n        }\r\n    ]\r\n}\r\n',
  ],
  [
    'items on lines of their own',
    '{\n  "a": [\n    { "y":0 }\n  ]\n}',
    '{\n  "a": [\n    { "y":0 },\n    {\n      "x": 1\n    }\n  ]\n}',
  ],
  ['items on one line', '{\n "a": [{"y":0}] }', '{\n "a": [{"y":0}, {"x":1}] }'],
  ['items with an odd gap', '{"a":[1  ,   2 ]}', '{"a":[1  ,   2,   {"x":1} ]}'],
  ['everything on one line', '{"a":[]}', '{"a":[{"x":1}]}'],
  ['one item, everything on one line', '{"a":[1]}', '{"a":[1,{"x":1}]}'],
  ['lines without indentation', '{\n"a": [\n1\n]\n}', '{\n"a": [\n1,\n{"x":1}\n]\n}'],
])('appends in the form of the file: %s', (_, before, after) => {
  expect(appendItem(before, ['a'], { x: 1 })).toBe(after);
});

test.each<[string, number, string, string]>([
  ['the only one', 0, '{ "a": [ 1 ] }', '{ "a": [] }'],
  ['the first', 0, '{ "a": [ 1, 2 , 3 ] }', '{ "a": [ 2 , 3 ] }'],
  ['one between', 1, '{ "a": [ 1, 2 , 3 ] }', '{ "a": [ 1 , 3 ] }'],
  ['the last', 2, '{ "a": [ 1, 2 , 3 ] }', '{ "a": [ 1, 2 ] }'],
  ['one that is not there', 3, '{ "a": [ 1 ] }', '{ "a": [ 1 ] }'],
])('removes %s', (_, index, before, after) => {
  expect(removeItem(before, ['a'], index)).toBe(after);
});

test.each<[string, string, string]>([
  ['in place', '{ "r" :"1" , "b": 2 }', '{ "r" :"2" , "b": 2 }'],
  ['at the end', '{\n  "b":2\n}\n', '{\n  "b":2,\n  "r": "2"\n}\n'],
  ['at the end of one line', '{"b":2}', '{"b":2,"r": "2"}'],
  ['into an empty file', '{}', '{"r": "2"}'],
])('sets a key %s', (_, before, after) => {
  expect(setKey(before, 'r', '2')).toBe(after);
});

test.each<[string, (string | number)[], unknown, string, string]>([
  ['a number', ['a', 'b'], 2, '{ "a": { "b":1 } }', '{ "a": { "b":2 } }'],
  ['in an item', ['a', 1, 'b'], 2, '{"a":[{},{"b":1}]}', '{"a":[{},{"b":2}]}'],
  [
    'what is missing on the way',
    ['a', 'b'],
    2,
    '{\n  "x": 1\n}',
    '{\n  "x": 1,\n  "a": {\n    "b": 2\n  }\n}',
  ],
  ['where no object is', ['a', 'b'], 2, '{ "a": 5 }', '{ "a": {"b":2} }'],
  ['an object for null', ['a'], { b: 2 }, '{\n  "a": null\n}', '{\n  "a": {\n    "b": 2\n  }\n}'],
  ['nothing in an item that is not there', ['a', 7, 'b'], 2, '{"a":[]}', '{"a":[]}'],
])('puts %s at a path', (_, path, value, before, after) => {
  expect(setValue(before, path, value)).toBe(after);
});

test.each<[string, (string | number)[], string, string]>([
  ['the only one', ['a', 'b'], '{ "a": { "b": 1 }, "c": 2 }', '{ "a": {}, "c": 2 }'],
  ['the first', ['a'], '{ "a": 1, "c": 2 }', '{ "c": 2 }'],
  ['the last', ['c'], '{\n  "a": 1,\n  "c": 2\n}', '{\n  "a": 1\n}'],
  ['one that is not there', ['x'], '{ "a": 1 }', '{ "a": 1 }'],
])('takes a key out: %s', (_, path, before, after) => {
  expect(removeKey(before, path)).toBe(after);
});

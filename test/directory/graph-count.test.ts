import { countIn } from '../../src/directory/graph-count';

const base64 = (text: string) => Buffer.from(text).toString('base64');

test.each([
  [893, 893],
  [0, 0],
  ['893', 893],
  ['\ufeff\r\n\r\n893', 893],
  [base64('840000'), 840_000],
  [base64('\r\n7'), 7],
  [Buffer.from('12').toString('base64url'), 12],
  ['', null],
  ['-1', null],
  ['1.5', null],
  ['many', null],
  [base64('many'), null],
  ['12 34', null],
  ['9'.repeat(30), null],
  [-1, null],
  [1.5, null],
  [null, null],
  [{}, null],
  [undefined, null],
])('%j counts %j', (body, expected) => {
  expect(countIn(body)).toBe(expected);
});

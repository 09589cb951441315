import {
  isAddress,
  isExpansion,
  readRecipients,
} from '../../../../src/admin/backtest/trace/recipient-field';

test.each([
  ['a@b.c', ['a@b.c']],
  [' a@b.c ; d@e.f;', ['a@b.c', 'd@e.f']],
  ['a@b.c, d@e.f', ['a@b.c', 'd@e.f']],
  ['a@b.c##Receive, Deliver;d@e.f##Receive, Expand', ['a@b.c', 'd@e.f']],
  ['##Receive;a@b.c##', ['a@b.c']],
  ['', []],
])('%j', (field, addresses) => {
  expect(readRecipients(field).map(({ address }) => address)).toEqual(addresses);
});

test('statuses stay with their addresses', () => {
  const statuses = readRecipients('a@b.c##Receive, Deliver;l@b.c##Receive, Expand').map(
    ({ status }) => isExpansion(status),
  );
  expect(statuses).toEqual([false, true]);
});

test.each([
  ['Expanded', true],
  ['EXPAND', true],
  ['Receive, Expand, Fail', true],
  ['Delivered', false],
  ['Expandable', false],
  ['', false],
])('%j is an expansion: %j', (status, is) => {
  expect(isExpansion(status)).toBe(is);
});

test.each(['ann@contoso.example', "o'neil+x@contoso.example"])('%s is an address', (text) => {
  expect(isAddress(text)).toBe(true);
});

test.each(['', '<>', 'ann', '/o=Org/cn=ann', 'a@b@c', 'a b@c'])('%j is none', (text) => {
  expect(isAddress(text)).toBe(false);
});

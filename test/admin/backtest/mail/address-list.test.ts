import { readAddressList } from '../../../../src/admin/backtest/mail/address-list';

test.each<readonly [text: string, addresses: readonly string[], unreadable: number]>([
  ['ann@contoso.example', ['ann@contoso.example'], 0],
  [
    'Ann <ann@contoso.example>, Bob <bob@contoso.example>',
    ['ann@contoso.example', 'bob@contoso.example'],
    0,
  ],
  ['"Able, Ann" <ann@contoso.example>', ['ann@contoso.example'], 0],
  ['"A \\"quoted\\", name" <ann@contoso.example>,b@c.de', ['ann@contoso.example', 'b@c.de'], 0],
  ['ann@contoso.example (Ann, the (first) one)', ['ann@contoso.example'], 0],
  ['(only; a, comment) <ann@contoso.example>', ['ann@contoso.example'], 0],
  [
    'Team: ann@contoso.example, Bob <bob@contoso.example>;, c@d.ef',
    ['ann@contoso.example', 'bob@contoso.example', 'c@d.ef'],
    0,
  ],
  ['undisclosed-recipients:;', [], 0],
  ['<@relay.example,@other.example:ann@contoso.example>', ['ann@contoso.example'], 0],
  ['"john doe"@contoso.example', ['"john doe"@contoso.example'], 0],
  ['=?utf-8?Q?M=C3=BCller=2C_Ann?= <ann@contoso.example>', ['ann@contoso.example'], 0],
  ['ann@contoso.example; bob@contoso.example', ['ann@contoso.example', 'bob@contoso.example'], 0],
  ['Ann, bob@contoso.example', ['bob@contoso.example'], 1],
  ['"Only a name"', [], 1],
  ['"never closed <ann@contoso.example>', [], 1],
  ['<ann@contoso.example', ['ann@contoso.example'], 0],
  ['ann @ contoso . example', ['ann@contoso.example'], 0],
  ['Ann bob@contoso.example', [], 1],
  ['', [], 0],
  [' , ,', [], 0],
])('%j', (text, addresses, unreadable) => {
  expect(readAddressList(text)).toEqual({ addresses, unreadable });
});

test('a long list of hostile brackets is read in good time', () => {
  const { addresses } = readAddressList(`${'('.repeat(50_000)}${'"<'.repeat(50_000)}`);
  expect(addresses).toEqual([]);
});

import { readAddressList } from '../../../../src/admin/backtest/mail/address-list';

test.each<readonly [text: string, addresses: readonly string[], unreadable?: number]>([
  ['ann@contoso.example', ['ann@contoso.example']],
  [
    'Ann <ann@contoso.example>, Bob <bob@contoso.example>',
    ['ann@contoso.example', 'bob@contoso.example'],
  ],
  ['"Able, Ann" <ann@contoso.example>', ['ann@contoso.example']],
  ['"A \\"quoted\\", name" <ann@contoso.example>,b@c.de', ['ann@contoso.example', 'b@c.de']],
  ['ann@contoso.example (Ann, the (first) one)', ['ann@contoso.example']],
  ['(only; a, comment) <ann@contoso.example>', ['ann@contoso.example']],
  [
    'Team: ann@contoso.example, Bob <bob@contoso.example>;, c@d.ef',
    ['ann@contoso.example', 'bob@contoso.example', 'c@d.ef'],
  ],
  ['undisclosed-recipients:;', []],
  ['<@relay.example,@other.example:ann@contoso.example>', ['ann@contoso.example']],
  ['"john doe"@contoso.example', ['"john doe"@contoso.example']],
  ['=?utf-8?Q?M=C3=BCller=2C_Ann?= <ann@contoso.example>', ['ann@contoso.example']],
  ['ann@contoso.example; bob@contoso.example', ['ann@contoso.example', 'bob@contoso.example']],
  ['Ann, bob@contoso.example', ['bob@contoso.example'], 1],
  ['"Only a name"', [], 1],
  ['"never closed <ann@contoso.example>', [], 1],
  ['<ann@contoso.example', ['ann@contoso.example']],
  ['ann @ contoso . example', ['ann@contoso.example']],
  ['Ann bob@contoso.example', [], 1],
  ['', []],
  [' , ,', []],
])('%j', (text, addresses, unreadable = 0) => {
  expect(readAddressList(text)).toEqual({ addresses, unreadable });
});

test('a long list of hostile brackets is read in good time', () => {
  const { addresses } = readAddressList(`${'('.repeat(50_000)}${'"<'.repeat(50_000)}`);
  expect(addresses).toEqual([]);
});

import { readHeaders } from '../../../../src/admin/backtest/mail/mail-headers';

const latin = (text: string): string => Buffer.from(text).toString('latin1');

test('headers are unfolded, whatever their case; others are passed over', () => {
  const headers = readHeaders([
    'X-Other: no',
    '\tfolded',
    'TO: ann@contoso.example,',
    '  bob@contoso.example',
    'no header at all',
    ' and its next line',
    'Subject :  Hello ',
    'cc: a@b.c',
    'Cc: d@e.f',
  ]);
  expect(Object.fromEntries(headers)).toEqual({
    to: 'ann@contoso.example, bob@contoso.example',
    subject: 'Hello',
    cc: 'a@b.c, d@e.f',
  });
});

test('bytes are UTF-8, or else windows-1252', () => {
  expect(readHeaders([`Subject: ${latin('Grüße')}`]).get('subject')).toBe('Grüße');
  expect(readHeaders(['Subject: Gr\u00fc\u00dfe']).get('subject')).toBe('Grüße');
});

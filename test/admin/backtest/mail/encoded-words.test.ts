import { decodeWords } from '../../../../src/admin/backtest/mail/encoded-words';

test.each([
  ['plain text', 'plain text'],
  ['=?utf-8?Q?Gr=C3=BC=C3=9Fe_an_alle?=', 'Grüße an alle'],
  ['=?ISO-8859-1?q?Gr=FC=DFe?=', 'Grüße'],
  ['=?iso-8859-15?Q?100_=A4?=', '100 €'],
  ['=?UTF-8?B?UkU6IEdyw7zDn2U=?=', 'RE: Grüße'],
  ['RE: =?utf-8?B?w7w=?= and more', 'RE: ü and more'],
  // White space between encoded words belongs to neither, between others it stays.
  ['=?utf-8?Q?a?= =?utf-8?Q?b?=\r\n =?iso-8859-1?Q?=FC?= c', 'abü c'],
  // A character cut in two.
  ['=?utf-8?B?w5/D?= =?utf-8?B?vA==?=', 'ßü'],
  ['=?utf-8*de?Q?a?=', 'a'],
  ['=?x-unknown?Q?a=20b?=', '=?x-unknown?Q?a=20b?='],
  ['=?utf-8?X?a?=', '=?utf-8?X?a?='],
  ['a =? b', 'a =? b'],
])('%j', (text, expected) => {
  expect(decodeWords(text)).toBe(expected);
});

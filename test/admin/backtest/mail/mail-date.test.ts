import { readMailDate } from '../../../../src/admin/backtest/mail/mail-date';

test.each([
  ['Sat, 21 Nov 2026 06:07:08 +0100 (CET)', '2026-11-21T05:07:08Z'],
  ['21 Nov 2026 06:07 -0530', '2026-11-21T11:37:00Z'],
  ['Sat, 21 Nov 26 06:07:08 GMT', '2026-11-21T06:07:08Z'],
  ['Mon, 14 Nov 2016 08:00:00 EST', '2016-11-14T13:00:00Z'],
  ['14 November 2016 08:00:00', '2016-11-14T08:00:00Z'],
])('%s is %s', (text, expected) => {
  expect(readMailDate(text)).toBe(Date.parse(expected));
});

test.each([
  '',
  'soon',
  '31 Feb 2026 06:00:00 Z',
  '21 Nox 2026 06:00:00 Z',
  '21 Nov 2026 25:00:00 Z',
])('%j is no date', (text) => {
  expect(readMailDate(text)).toBeNull();
});

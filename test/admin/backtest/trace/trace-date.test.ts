import { readDate } from '../../../../src/admin/backtest/trace/trace-date';

const iso = (at: number | null | undefined): string | null =>
  at === null || at === undefined ? null : new Date(at).toISOString();

test.each([
  ['2026-11-21T06:07:08.1234567Z', '2026-11-21T06:07:08.123Z'],
  ['2026-11-21T06:07:08', '2026-11-21T06:07:08.000Z'],
  ['2026-11-21T06:07:08+01:00', '2026-11-21T05:07:08.000Z'],
  ['2026-11-21 06:07:08 -0530', '2026-11-21T11:37:08.000Z'],
  ['2026-11-21', '2026-11-21T00:00:00.000Z'],
  ['2026/11/21 6:07', '2026-11-21T06:07:00.000Z'],
  ['11/21/2026 6:07:08 AM', '2026-11-21T06:07:08.000Z'],
  ['11/21/2026 12:00:00 AM', '2026-11-21T00:00:00.000Z'],
  // .NET writes a narrow no-break space before AM and PM.
  ['11/21/2026, 12:30:00\u202fPM', '2026-11-21T12:30:00.000Z'],
  ['21/11/2026 18:07', '2026-11-21T18:07:00.000Z'],
  ['21.11.2026 06:07:08', '2026-11-21T06:07:08.000Z'],
  ['21-11-2026 06.07.08', '2026-11-21T06:07:08.000Z'],
])('%s is %s', (text, expected) => {
  expect(readDate(text)).toEqual({ at: Date.parse(expected), other: null });
});

test('a date that reads both ways says so', () => {
  const date = readDate('03/04/2026 06:00');
  expect([iso(date?.at), iso(date?.other)]).toEqual([
    '2026-03-04T06:00:00.000Z',
    '2026-04-03T06:00:00.000Z',
  ]);
  expect(readDate('04/04/2026')?.other).toBeNull();
  expect(iso(readDate('03.04.2026')?.at)).toBe('2026-04-03T00:00:00.000Z');
});

test.each([
  '',
  'yesterday',
  '2026-02-30',
  '31/02/2026',
  '13/13/2026',
  '2026-11-21T25:00',
  '3/4/26',
])('%j is no date', (text) => {
  expect(readDate(text)).toBeNull();
});

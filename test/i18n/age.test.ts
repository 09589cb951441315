import { sayAge } from '../../src/i18n/age';
import { catalogues } from '../../src/i18n/catalogues';
import { languages } from '../../src/i18n/language';

const now = Date.parse('2026-11-21T15:10:30Z');

test.each([
  ['2026-11-21T15:10:00Z', 'counted just now', 'chiffre actuel', 'gerade eben gezählt'],
  ['2026-11-21T15:11:30Z', 'counted just now', 'chiffre actuel', 'gerade eben gezählt'],
  [
    '2026-11-21T15:09:00Z',
    'counted 1 minute ago',
    'chiffre d’il y a 1 minute',
    'vor 1 Minute gezählt',
  ],
  [
    '2026-11-21T14:20:00Z',
    'counted 50 minutes ago',
    'chiffre d’il y a 50 minutes',
    'vor 50 Minuten gezählt',
  ],
  [
    '2026-11-21T06:00:00Z',
    'counted 9 hours ago',
    'chiffre d’il y a 9 heures',
    'vor 9 Stunden gezählt',
  ],
  [
    '2026-11-21T07:00:00+01:00',
    'counted 9 hours ago',
    'chiffre d’il y a 9 heures',
    'vor 9 Stunden gezählt',
  ],
  ['2026-11-20', 'counted 1 day ago', 'chiffre d’il y a 1 jour', 'vor 1 Tag gezählt'],
  ['2026-11-16T06:00:00Z', 'counted 5 days ago', 'chiffre d’il y a 5 jours', 'vor 5 Tagen gezählt'],
  [
    '2026-11-01T06:00:00Z',
    'counted on 1 November 2026',
    'chiffre du 1/11/2026',
    'am 1.11.2026 gezählt',
  ],
  ['2025-03-02', 'counted on 2 March 2025', 'chiffre du 2/3/2025', 'am 2.3.2025 gezählt'],
  ['2027-03-02', '', '', ''],
  ['yesterday', '', '', ''],
  ['2026-13-45', '', '', ''],
  ['', '', '', ''],
  [null, '', '', ''],
])('a figure of %s', (asOf, en, fr, de) => {
  expect(sayAge(asOf, now, catalogues.en)).toBe(en);
  expect(sayAge(asOf, now, catalogues.fr)).toBe(fr);
  expect(sayAge(asOf, now, catalogues.de)).toBe(de);
});

test.each(Array.from({ length: 12 }, (_, at) => at))('month %# has a name in English', (at) => {
  const asOf = new Date(Date.UTC(2025, at, 5));
  const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
  expect(sayAge(asOf.toISOString(), now, catalogues.en)).toBe(
    `counted on 5 ${month.format(asOf)} 2025`,
  );
});

test.each(languages.filter((language) => language !== 'en'))(
  'in %s a date has its figures in the order of CLDR',
  (language) => {
    const asOf = '2025-12-31T12:00:00Z';
    const cldr = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeZone: 'UTC' });
    const order = (text: string): readonly string[] =>
      Array.from(text.replace(/2025/, '25').matchAll(/\d+/g), String);
    expect(order(sayAge(asOf, now, catalogues[language]))).toEqual(
      order(cldr.format(new Date(asOf))),
    );
  },
);

import { sayAge } from '../../src/i18n/age';
import { catalogues } from '../../src/i18n/catalogues';

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
    'counted on 1 November',
    'chiffre du 1er novembre',
    'am 1. November gezählt',
  ],
  ['2025-03-02', 'counted on 2 March 2025', 'chiffre du 2 mars 2025', 'am 2. März 2025 gezählt'],
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

test.each(Array.from({ length: 12 }, (_, at) => at))(
  'month %# has a name in each language',
  (at) => {
    const asOf = new Date(Date.UTC(2025, at, 5)).toISOString();
    const named = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE' } as const;
    for (const language of ['en', 'fr', 'de'] as const) {
      const month = new Intl.DateTimeFormat(named[language], { month: 'long', timeZone: 'UTC' });
      expect(sayAge(asOf, now, catalogues[language])).toContain(
        ` ${month.format(new Date(asOf))} `,
      );
    }
  },
);

import { chooseText } from '../../src/i18n/policy-text';

const texts = { de: 'deutsch', 'fr-CA': 'québécois', fr: 'français', en: 'English' };

test.each([
  ['the exact language', texts, 'fr-CA', 'québécois'],
  ['whatever its case', texts, 'FR-ca', 'québécois'],
  ['the language without its region', texts, 'fr-BE', 'français'],
  [
    'another region of the language',
    { en: 'English', 'de-AT': 'wienerisch' },
    'de-DE',
    'wienerisch',
  ],
  ['a language that has no catalogue', { en: 'English', nl: 'Nederlands' }, 'nl-NL', 'Nederlands'],
  ['English where the own is missing', texts, 'es-ES', 'English'],
  ['any where English is missing, too', { de: 'deutsch' }, 'es-ES', 'deutsch'],
  ['an empty text is none', { fr: ' \u200b', en: 'English' }, 'fr', 'English'],
  ['nothing where there is none', {}, 'fr', ''],
  ['one line of plain text', { en: 'a\r\nb\u202ec' }, 'en', 'a bc'],
])('chooses %s', (_, from, language, expected) => {
  expect(chooseText(from, language)).toBe(expected);
});

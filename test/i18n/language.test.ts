import { directionOf, languageOf } from '../../src/i18n/language';

test.each([
  ['en-US', 'en'],
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['FR_ca', 'fr'],
  ['de', 'de'],
  ['de-Latn-AT', 'de'],
  ['es-MX', 'es'],
  ['it-CH', 'it'],
  ['nl-BE', 'nl'],
  ['pl-PL', 'pl'],
  ['pt-BR', 'pt'],
  ['pt-PT', 'pt'],
  ['cy-GB', 'cy'],
  ['ja-JP', 'ja'],
  ['sv-SE', 'en'],
  ['ar-SA', 'en'],
  ['qps-plocm', 'en'],
  ['fry', 'en'],
  ['den-CA', 'en'],
  ['', 'en'],
])('%s reads %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test.each([
  ['en-US', 'ltr'],
  ['ja-JP', 'ltr'],
  ['qps-plocm', 'rtl'],
  ['QPS-PLOCM', 'rtl'],
  ['qps-ploc', 'ltr'],
  // English texts, as there are no others.
  ['ar-SA', 'ltr'],
  ['he', 'ltr'],
])('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});

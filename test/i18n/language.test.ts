import { languageOf } from '../../src/i18n/language';

test.each([
  ['en-US', 'en'],
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['FR_ca', 'fr'],
  ['de', 'de'],
  ['de-Latn-AT', 'de'],
  ['nl-NL', 'en'],
  ['fry', 'en'],
  ['den-CA', 'en'],
  ['', 'en'],
])('%s reads %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

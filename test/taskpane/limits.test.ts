import type { Facts } from '../../src/core/facts';
import type { Policy } from '../../src/core/policy';
import type { Finding } from '../../src/core/verdict';
import { languages, type Language } from '../../src/i18n/language';
import { paneVoice } from '../../src/i18n/pane';
import { sayLimit } from '../../src/taskpane/limits';
import { reasonsOf } from '../../src/taskpane/reasons';
import { aPerson } from '../builders/facts';
import { aPolicy, withSteps } from '../builders/policy';
import { weighed } from './a-message';

type Limited = 'audience' | 'external' | 'storm';

const findingOf = (limited: Limited, limit: number): Finding => {
  switch (limited) {
    case 'audience':
      return {
        rule: 'large-audience',
        action: 'warn',
        audience: { min: 9, max: 9, seen: 9, isAbout: false },
        limit,
      };
    case 'external':
      return { rule: 'visible-external', action: 'warn', visible: 3, limit };
    case 'storm':
      return { rule: 'storm-in-progress', action: 'warn', repliers: 9, windowMinutes: 60 };
  }
};

const said = (limited: Limited, limit: number, language: Language, kind: Facts['kind'] = 'new') => {
  const policy: Policy = withSteps(
    { warn: limit },
    { storm: { ...aPolicy().storm, replies: limit } },
  );
  const context = { kind, policy, voice: paneVoice(language), displayLanguage: language };
  return sayLimit(findingOf(limited, limit), context);
};

const one: { readonly [language in Language]: readonly [RegExp, RegExp, RegExp] } = {
  en: [/from 1 person on/, /from 1 visible external person on/, /once 1 person has replied/],
  de: [/Ab 1 Person /, /Ab 1 sichtbaren externen Person /, /Ab 1 Person, die .* geantwortet hat,/],
  fr: [/1 personne,/, /1 personne externe visible,/, /1 personne ayant répondu/],
  es: [/1 persona,/, /1 persona externa visible,/, /1 persona que ha respondido/],
  it: [/1 persona in su/, /1 persona esterna visibile in su/, /1 persona in su che ha risposto/],
  nl: [/1 persoon /, /1 zichtbare externe persoon /, /1 persoon die allen heeft /],
  // A figure in brackets, which goes with any number.
  pl: [/\(1\):/, /\(1\):/, /\(1\):/],
  pt: [/1 pessoa,/, /1 pessoa externa visível,/, /1 pessoa que respondeu/],
  cy: [/1 person ymlaen/, /1 person allanol gweladwy ymlaen/, /1 person ymlaen/],
  ja: [/1 人以上/, /1 人以上/, /1 人以上/],
};

test.each(languages)('%s: a limit of one is one person', (language) => {
  const [audience, external, storm] = one[language];
  expect(said('audience', 1, language)).toMatch(audience);
  expect(said('external', 1, language)).toMatch(external);
  expect(said('storm', 1, language)).toMatch(storm);
});

test.each<readonly [Language, number, RegExp]>([
  ['en', 25, /from 25 people on/],
  ['de', 25, /Ab 25 Personen /],
  ['fr', 2_000_000, /2\u00a0000\u00a0000 de personnes,/],
  ['es', 25, /25 personas,/],
  ['cy', 2, /2 berson ymlaen/],
  ['cy', 3, /3 pherson ymlaen/],
  ['cy', 25, /25 o bobl ymlaen/],
])('%s: a limit of %d', (language, limit, words) => {
  expect(said('audience', limit, language)).toMatch(words);
});

const these = /\b(?:these|diese|ces|estas|estes|questi|deze|te|hyn)\b|これら/;

test.each(languages)(
  '%s: what to do about one visible address does not speak of several',
  (language) => {
    const policy = aPolicy({ externalVisible: { warn: 1, confirm: 250 } });
    const facts = { people: [aPerson('ada@fabrikam.example')] };
    const { advice } = reasonsOf(weighed(facts, policy), paneVoice(language), language);
    expect(advice).toHaveLength(1);
    expect(advice[0]).not.toMatch(these);
  },
);

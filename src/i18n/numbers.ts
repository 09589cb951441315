import { languageOf, type Language } from './language';

/** What stands between groups of three, and how many digits a number has at least before it is grouped (CLDR). */
type Grouping = readonly [separator: string, from: number];

const noBreak = '\u00a0';

const groupings: { readonly [language in Language]: Grouping } = {
  en: [',', 4],
  // CLDR has a narrow one, which not every font of Outlook's has.
  fr: [noBreak, 4],
  de: ['.', 4],
  es: ['.', 5],
  it: ['.', 5],
  nl: ['.', 4],
  pl: [noBreak, 5],
  pt: ['.', 4],
  cy: [',', 4],
  ja: [',', 4],
};

const ofPortugal: Grouping = [noBreak, 5];

/** A whole number as it is written in a display language: 840,000; 840 000 with no-break spaces; 840.000. */
export const formatNumber = (value: number, displayLanguage: string): string => {
  const [separator, from] = /^\s*pt[-_]pt\b/i.test(displayLanguage)
    ? ofPortugal
    : groupings[languageOf(displayLanguage)];
  const digits = String(value);
  return digits.length < from ? digits : digits.replace(/\B(?=(\d{3})+$)/g, separator);
};

/** The languages there is a catalogue for. */
export type Language = 'en' | 'fr' | 'de';

/** The language of a tag such as `fr-CA`, without its region and script. */
export const primaryOf = (tag: string): string =>
  tag.trim().toLowerCase().split(/[-_]/, 1).join('');

/** The catalogue for a display language such as `fr-CA`; English where there is none. */
export const languageOf = (displayLanguage: string): Language => {
  const primary = primaryOf(displayLanguage);
  return primary === 'fr' || primary === 'de' ? primary : 'en';
};

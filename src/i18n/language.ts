/** The languages there is a catalogue for, one file each in catalogues/. `pt` is for Brazil and Portugal. */
export const languages = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pl', 'pt', 'cy', 'ja'] as const;

export type Language = (typeof languages)[number];

/** The language of a tag such as `fr-CA`, without its region and script. */
export const primaryOf = (tag: string): string =>
  tag.trim().toLowerCase().split(/[-_]/, 1).join('');

/** The catalogue for a display language such as `fr-CA`; English where there is none. */
export const languageOf = (displayLanguage: string): Language => {
  const primary = primaryOf(displayLanguage);
  return languages.find((language) => language === primary) ?? 'en';
};

/** Microsoft's tag of a made-up language that is written from right to left, to try the mirrored pane with. */
export const isMirroredTrial = (displayLanguage: string): boolean =>
  displayLanguage.trim().toLowerCase() === 'qps-plocm';

/** The direction of our texts. Where Arabic or Hebrew gets English, English it is, from left to right. */
export const directionOf = (displayLanguage: string): 'ltr' | 'rtl' =>
  isMirroredTrial(displayLanguage) ? 'rtl' : 'ltr';

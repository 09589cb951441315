import { languageOf, primaryOf } from '../i18n/language';

const format = (at: number, displayLanguage: string, style: Intl.DateTimeFormatOptions): string => {
  const language = languageOf(displayLanguage);
  try {
    const tag = primaryOf(displayLanguage) === language ? displayLanguage : language;
    return new Intl.DateTimeFormat(tag, style).format(at);
  } catch {
    return new Intl.DateTimeFormat(language, style).format(at);
  }
};

/** Date and time as the reader writes them, in the language the sentences around it are in. */
export const formatMoment = (at: number, displayLanguage: string): string =>
  format(at, displayLanguage, { dateStyle: 'long', timeStyle: 'short' });

/** The time of day alone, of something that is soon. */
export const formatTime = (at: number, displayLanguage: string): string =>
  format(at, displayLanguage, { timeStyle: 'short' });

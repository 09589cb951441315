import { languageOf, primaryOf } from '../i18n/language';

/** Date and time as the reader writes them, in the language the sentences around it are in. */
export const formatMoment = (at: number, displayLanguage: string): string => {
  const language = languageOf(displayLanguage);
  const style = { dateStyle: 'long', timeStyle: 'short' } as const;
  try {
    const tag = primaryOf(displayLanguage) === language ? displayLanguage : language;
    return new Intl.DateTimeFormat(tag, style).format(at);
  } catch {
    return new Intl.DateTimeFormat(language, style).format(at);
  }
};

import type { Language } from './language';

const separators: { readonly [language in Language]: string } = { en: ',', fr: '\u00a0', de: '.' };

/** A whole number in the reader's own writing: 840,000; 840 000 with no-break spaces; 840.000. */
export const formatNumber = (value: number, language: Language): string =>
  String(value).replace(/\B(?=(\d{3})+$)/g, separators[language]);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const languages = ['en', 'fr', 'de'] as const;

const i18n = join(__dirname, '../../src/i18n');

/** The ICU messages of one language as they stand in the catalogue. */
export const messagesOf = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(i18n, `catalogues/${language}.json`), 'utf8')) as Record<
    string,
    string
  >;

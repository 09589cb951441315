import { parse, type Token } from '@messageformat/parser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogues } from '../../src/i18n/catalogues';
import type { Language } from '../../src/i18n/language';
import { paneCatalogues } from '../../src/i18n/pane-catalogues';

const i18n = join(__dirname, '../../src/i18n');

/** The ICU messages of one language as they stand in the catalogue. */
export const messagesOf = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(i18n, `catalogues/${language}.json`), 'utf8')) as Record<
    string,
    string
  >;

/** A message and all its branches, each as the tokens it is made of. */
export const tokensOf = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token) => [
    token,
    ...('cases' in token ? token.cases.flatMap((branch) => tokensOf(branch.tokens)) : []),
  ]);

export const parsed = (text: string): readonly Token[] => tokensOf(parse(text));

/** What a language says, by the id of a message. */
export const say = (
  language: Language,
  id: string,
  values: Readonly<Record<string, string | number>>,
): string => {
  const all = Object.entries({ ...catalogues[language], ...paneCatalogues[language] });
  const message = all.find(([own]) => own === id)?.[1];
  if (message === undefined) throw new Error(`${language} has no ${id}`);
  return message(values as never);
};

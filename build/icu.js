import compileModule from '@messageformat/core/compile-module.js';
import MessageFormat from '@messageformat/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const languages = ['en', 'fr', 'de'];

/** The files that hold the ICU messages, one a language. */
export const catalogueFiles = languages.map((language) =>
  join(import.meta.dirname, `../src/i18n/catalogues/${language}.json`),
);

const allowed = new Set(['plural', 'select']);

/** `#` and `{x, number}` compile to calls that need Intl, which classic Outlook does not promise. */
const assertNoIntl = (code) => {
  const [, imported = ''] = /import \{([^}]*)\} from "@messageformat\/runtime";/.exec(code) ?? [];
  const needed = imported.split(',').map((name) => name.trim());
  const barred = needed.filter((name) => name !== '' && !allowed.has(name));
  if (barred.length > 0 || /runtime\/lib\/(?!cardinals")/.test(code)) {
    throw new Error(
      `A message needs Intl at run time (${barred.join(', ') || 'a formatter'}): hand it text that is formatted already.`,
    );
  }
};

/** The source of an ES module that exports `catalogues`: for each language a plain function for each message. */
export const compileMessages = (messagesOf) => {
  const code = compileModule(new MessageFormat(languages), messagesOf);
  assertNoIntl(code);
  return code.replace('export default', 'export const catalogues =');
};

export const compileCatalogues = () =>
  compileMessages(
    Object.fromEntries(
      languages.map((language, at) => [
        language,
        JSON.parse(readFileSync(catalogueFiles[at], 'utf8')),
      ]),
    ),
  );

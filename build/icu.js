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

/** The source of an ES module that exports, as `name`, a plain function for each message of each language. */
export const compileMessages = (messagesOf, name) => {
  const code = compileModule(new MessageFormat(languages), messagesOf);
  assertNoIntl(code);
  return code.replace('export default', `export const ${name} =`);
};

const isOfPane = (id) => id.startsWith('pane-');

const read = (file, isWanted) =>
  Object.fromEntries(
    Object.entries(JSON.parse(readFileSync(file, 'utf8'))).filter(([id]) => isWanted(id)),
  );

/** What stands in the place of src/i18n/catalogues.ts or pane-catalogues.ts: the send bundle carries no text of the pane. */
export const compileCatalogues = (path) => {
  const forPane = path.endsWith('pane-catalogues.ts');
  const messagesOf = languages.map((language, at) => [
    language,
    read(catalogueFiles[at], (id) => isOfPane(id) === forPane),
  ]);
  return compileMessages(Object.fromEntries(messagesOf), forPane ? 'paneCatalogues' : 'catalogues');
};

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileChunked, compileMessages, compileTexts } from './icu.js';

const folder = join(import.meta.dirname, '../src/i18n/catalogues');

/** What is alike stands side by side, which makes the compressed bundle smaller. */
const kin = ['ja', 'de', 'nl', 'pl', 'en', 'fr', 'es', 'pt', 'it', 'cy'];
const place = (language) => (kin.includes(language) ? kin.indexOf(language) : kin.length);

/** A language is a file here; nothing else names them for the build. */
const languages = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort((a, b) => place(a) - place(b));

const fileOf = (language) => join(folder, `${language}.json`);

/** The files that hold the ICU messages, one a language. */
export const catalogueFiles = languages.map(fileOf);

const read = (language) => JSON.parse(readFileSync(fileOf(language), 'utf8'));

const messagesWhere = (isWanted) => {
  const wantedOf = (language) => Object.entries(read(language)).filter(([id]) => isWanted(id));
  return Object.fromEntries(
    languages.map((language) => [language, Object.fromEntries(wantedOf(language))]),
  );
};

/** The send bundle carries no text of the pane. */
const alerts = () =>
  compileMessages(
    messagesWhere((id) => !id.startsWith('pane-')),
    'catalogues',
  );

const everything = () =>
  compileMessages(
    messagesWhere(() => true),
    'paneCatalogues',
  ) + 'export const loadCatalogue = () => Promise.resolve();\n';

/** What stands in the place of src/i18n/catalogues.ts or pane-catalogues.ts: every language in one file. */
export const inOneFile = (path) => (path.endsWith('pane-catalogues.ts') ? everything() : alerts());

/** The same, and what stands in the place of a file in catalogues/: a chunk a language, in which the pane's alerts are as well. */
export const inChunks = (path) => {
  if (path.endsWith('pane-catalogues.ts'))
    return compileChunked(read('en'), languages, 'paneCatalogues', 'loadCatalogue');
  if (path.endsWith('catalogues.ts'))
    return "export { paneCatalogues as catalogues, paneCataloguesAs as cataloguesAs } from './pane-catalogues';\n";
  const language = basename(path, '.json');
  return JSON.stringify(compileTexts(Object.keys(read('en')), read(language), language));
};

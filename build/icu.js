import { parse } from '@messageformat/parser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../src/i18n/catalogues');

/** What is alike stands side by side, which makes the compressed bundle smaller. */
const kin = ['en', 'de', 'nl', 'fr', 'it', 'es', 'pt'];
const place = (language) => (kin.includes(language) ? kin.indexOf(language) : kin.length);

/** A language is a file here; nothing else names them for the build. */
const languages = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort((a, b) => place(a) - place(b));

/** The files that hold the ICU messages, one a language. */
export const catalogueFiles = languages.map((language) => join(folder, `${language}.json`));

/** What classic Outlook cannot do at run time, which promises no Intl. */
const refuse = (what) => {
  throw new Error(
    `A message needs Intl at run time (${what}): hand it text that is formatted already.`,
  );
};

/** The signs of src/i18n/template.ts, which takes them for its own. */
const assertNoSigns = (text) => {
  if (/[{|}~\n]/.test(text))
    throw new Error(`A message may not contain { | } ~ or a new line: ${text}`);
  return text;
};

/** Branches that say the same as `other` go: where one is missing `other` speaks. `=0` stays, it stands before its category. */
const branchesOf = ({ cases }) => {
  const all = cases.map(({ key, tokens }) => [key, templateOf(tokens)]);
  const [, other] = all.find(([key]) => key === 'other');
  const own = all.filter(
    ([key, said]) => key !== 'other' && (key.startsWith('=') || said !== other),
  );
  return [...own, ['', other]];
};

const partOf = (token) => {
  switch (token.type) {
    case 'content':
      return assertNoSigns(token.value);
    case 'argument':
      return `{${token.arg}}`;
    case 'plural':
    case 'select': {
      const branches = branchesOf(token);
      return branches.length > 1
        ? `{${token.arg}${branches.map(([key, said]) => `|${key}~${said}`).join('')}}`
        : branches[0][1];
    }
    default:
      return refuse(token.type);
  }
};

/** A line for src/i18n/template.ts. */
const templateOf = (tokens) => tokens.map(partOf).join('');

const categoriesOf = (language) =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** A message of this language as src/i18n/template.ts speaks it. Refuses what is malformed, and plurals the language does not have. */
export const compileMessage = (message, language) =>
  templateOf(parse(message, { cardinal: categoriesOf(language), strict: true }));

/**
 * The source of an ES module beside src/i18n/template.ts: as `name` the messages of each language, as `nameAs` the
 * English ones in another writing. The ids are there once for all languages.
 */
export const compileMessages = (messagesOf, name) => {
  const all = Object.keys(messagesOf);
  const ids = Object.keys(messagesOf.en);
  const templates = all.map((language) => {
    const compiled = ids.map((id) => compileMessage(messagesOf[language][id] ?? '', language));
    return `const ${language}Texts = ${JSON.stringify(compiled.join('\n'))};\n`;
  });
  const spoken = all.map((language) => `${language}: speaker(ids, ${language}Texts, ${language})`);
  return [
    `import { ${all.join(', ')} } from 'make-plural/cardinals';\n`,
    "import { speaker } from './template';\n",
    `const ids = ${JSON.stringify(ids)};\n`,
    ...templates,
    `export const ${name} = { ${spoken.join(', ')} };\n`,
    `export const ${name}As = (writing) => speaker(ids, enTexts, en, writing);\n`,
  ].join('');
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

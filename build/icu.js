import { parse } from '@messageformat/parser';

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

/** The messages of a language for `speaker` of src/i18n/template.ts: in the order of the ids, a line each. */
export const compileTexts = (ids, messages, language) =>
  ids.map((id) => compileMessage(messages[id] ?? '', language)).join('\n');

/**
 * The source of an ES module beside src/i18n/template.ts: as `name` the messages of each language, as `nameAs` the
 * English ones in another writing. The ids are there once for all languages.
 */
export const compileMessages = (messagesOf, name) => {
  const all = Object.keys(messagesOf);
  const ids = Object.keys(messagesOf.en);
  const templates = all.map((language) => {
    const texts = compileTexts(ids, messagesOf[language], language);
    return `const ${language}Texts = ${JSON.stringify(texts)};\n`;
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

/**
 * The same with English alone. Every other language speaks English as well until `load` has fetched its texts, which
 * `compileTexts` makes of its file in catalogues/.
 */
export const compileChunked = (english, languages, name, load) => {
  const ids = Object.keys(english);
  const others = languages.filter((language) => language !== 'en');
  const fetched = others.map(
    (language) => `${language}: () => import('./catalogues/${language}.json')`,
  );
  return `import { ${languages.join(', ')} } from 'make-plural/cardinals';
import { speaker } from './template';
const ids = ${JSON.stringify(ids)};
const enTexts = ${JSON.stringify(compileTexts(ids, english, 'en'))};
const spoken = speaker(ids, enTexts, en);
const cardinals = { ${others.join(', ')} };
const fetched = { ${fetched.join(', ')} };
export const ${name} = { ${languages.map((language) => `${language}: spoken`).join(', ')} };
export const ${name}As = (writing) => speaker(ids, enTexts, en, writing);
export const ${load} = async (language) => {
  if (language === 'en') return;
  const { default: texts } = await fetched[language]();
  ${name}[language] = speaker(ids, texts, cardinals[language]);
};
`;
};

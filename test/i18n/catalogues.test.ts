import type { Token } from '@messageformat/parser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogues } from '../../src/i18n/catalogues';
import { languages, type Language } from '../../src/i18n/language';
import { paneCatalogues } from '../../src/i18n/pane-catalogues';
import { messagesOf, parsed, say } from './messages-of';

const src = join(__dirname, '../../src');
const read = (file: string): string => readFileSync(join(src, file), 'utf8');
const idsIn = (typed: string): readonly string[] =>
  Array.from(typed.matchAll(/^ {2}readonly '?([\w-]+)'?: (?:Plain|With<)/gm), ([, id]) => id ?? '');

const alertTypes = read('i18n/messages.ts');
const paneTypes = read('i18n/pane-messages.ts');
const alertIds = idsIn(alertTypes);
const paneIds = idsIn(paneTypes);
const everyId = [...alertIds, ...paneIds];

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/i18n.(pane-)?messages\.ts$/.test(file))
  .map(read);
const mentions = [...sources, alertTypes.slice(alertTypes.indexOf('export const'))].join('\n');

test('a catalogue for each language, and no other file', () => {
  const files = readdirSync(join(src, 'i18n/catalogues'));
  expect([...files].sort()).toEqual(languages.map((language) => `${language}.json`).sort());
});

test.each(languages)('%s has every message that is typed, and no other', (language) => {
  expect(Object.keys(messagesOf(language)).sort()).toEqual([...everyId].sort());
  expect(Object.keys(catalogues[language]).sort()).toEqual([...alertIds].sort());
  expect(Object.keys(paneCatalogues[language]).sort()).toEqual([...everyId].sort());
});

test.each(languages)('%s has no message twice', (language) => {
  const ids = Array.from(
    read(`i18n/catalogues/${language}.json`).matchAll(/^ {2}"(.+?)":/gm),
    String,
  );
  expect(ids).toHaveLength(everyId.length);
});

test.each(languages)('%s has its messages in the order of English', (language) => {
  expect(Object.keys(messagesOf(language))).toEqual(Object.keys(messagesOf('en')));
});

/** Ids put together as in `pane-${action}`: what stands before and after the part that varies. */
const templates = Array.from(
  mentions.matchAll(/`([\w-]+)\$\{[^}]*\}([\w-]*)`/g),
  ([, before, after]) => ({
    before: before ?? '',
    after: after ?? '',
  }),
);

const isPutTogether = (id: string): boolean =>
  templates.some(({ before, after }) => {
    const varying = id.slice(before.length, id.length - after.length);
    return id === `${before}${varying}${after}` && mentions.includes(`'${varying}'`);
  });

test('every message is used', () => {
  const isUsed = (id: string): boolean =>
    mentions.includes(`'${id}'`) ||
    new RegExp(`\\btext\\.${id}\\b`).test(mentions) ||
    isPutTogether(id);
  expect(everyId.filter((id) => !isUsed(id))).toEqual([]);
});

/** The messages of a language that fail a check, with what they say. */
const failing = (
  language: Language,
  isFine: (text: string, id: string) => boolean,
): readonly string[] =>
  Object.entries(messagesOf(language))
    .filter(([id, text]) => !isFine(text, id))
    .map(([id, text]) => `${id}: ${text}`);

test.each(languages)('%s has a branch for each of its plurals, and no other', (language) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const categories = [...pluralCategories].sort().join();
  const isComplete = (token: Token): boolean =>
    token.type !== 'plural' ||
    token.cases
      .map(({ key }) => key)
      .filter((key) => !key.startsWith('='))
      .sort()
      .join() === categories;
  expect(failing(language, (text) => parsed(text).every(isComplete))).toEqual([]);
});

type Values = Readonly<Record<string, string | number>>;

/** Counts for every plural of every language. */
const counts = [0, 1, 2, 3, 5, 6, 12, 22, 60, 1_000_000];

/** What a value can be: every word a choice knows, every kind of count; else a mark that is found again. */
const samplesOf = (text: string): Readonly<Record<string, readonly (string | number)[]>> => {
  const samples: Record<string, readonly (string | number)[]> = {};
  for (const token of parsed(text)) {
    if (token.type === 'plural') samples[token.arg] = counts;
    if (token.type === 'select')
      samples[token.arg] = token.cases.map(({ key }) => (/^\d+$/.test(key) ? Number(key) : key));
    if (token.type === 'argument') samples[token.arg] ??= [`‹${token.arg}›`];
  }
  return samples;
};

const everyValueOf = (id: string): readonly Values[] =>
  Object.entries(samplesOf(messagesOf('en')[id] ?? '')).reduce<readonly Values[]>(
    (all, [name, samples]) =>
      all.flatMap((values) => samples.map((sample) => ({ ...values, [name]: sample }))),
    [{}],
  );

const marksIn = (text: string): string =>
  Array.from(new Set(text.match(/‹\w+›/g) ?? []))
    .sort()
    .join();

/** `count` is only there to choose a plural: a language without plurals need not ask for it. */
test.each(languages)('%s takes the values English takes, and says them', (language) => {
  const names = (text: string): readonly string[] =>
    Object.keys(samplesOf(text)).filter((name) => name !== 'count');
  const english = messagesOf('en');
  expect(
    failing(language, (text, id) =>
      names(text).every((name) => names(english[id] ?? '').includes(name)),
    ),
  ).toEqual([]);
  expect(
    failing(language, (_, id) =>
      everyValueOf(id).every(
        (values) => marksIn(say(language, id, values)) === marksIn(say('en', id, values)),
      ),
    ),
  ).toEqual([]);
});

test.each(languages)('%s says something, and nothing of our signs', (language) => {
  const isSaid = (said: string): boolean => said !== '' && !/undefined|[{|}~]/.test(said);
  expect(
    failing(language, (_, id) =>
      everyValueOf(id).every((values) => isSaid(say(language, id, values))),
    ),
  ).toEqual([]);
});

/** Words that blame or frighten. */
const harsh: { readonly [language in Language]: RegExp } = {
  en: /\b(error|mistake|wrong|fault|illegal|forbidden|violat\w*|careless|stupid|you must)\b/i,
  fr: /\b(erreur|faute|interdit\w*|illégal\w*|vous devez)\b/i,
  de: /\b(Fehler|falsch|verboten|illegal|Sie müssen)\b/i,
  es: /\b(error|culpa|prohibid[oa]s?|ilegal|debe)\b/i,
  it: /\b(errore|errato|sbagliat[oaie]|vietat[oaie]|illegale|deve)\b/i,
  nl: /\b(fout|verkeerd|verboden|illegaal|u moet)\b/i,
  pl: /błąd|błędn|zabronion|nielegaln|musisz/i,
  pt: /\b(erro|errad[oa]|proibid[oa]|ilegal|deve)\b/i,
  cy: /\b(gwall|camgymeriad|gwaharddedig|anghyfreithlon|rhaid i chi)\b/i,
  ja: /エラー|間違|禁止|違反|しなければなりません/,
};

test.each(languages)('%s is calm', (language) => {
  expect(failing(language, (text) => !/[!！]/.test(text) && !harsh[language].test(text))).toEqual(
    [],
  );
});

test.each(languages)('%s has nothing that Markdown takes for its own', (language) => {
  expect(failing(language, (text) => !/[*_[\]`<>\\]|^[-+]/.test(text))).toEqual([]);
});

/** How each language quotes, after CLDR; Dutch and Welsh with the marks that no apostrophe can close. */
const quotations: { readonly [language in Language]: readonly [open: string, close: string] } = {
  en: ['“', '”'],
  fr: ['«\u00a0', '\u00a0»'],
  de: ['„', '“'],
  es: ['«', '»'],
  it: ['«', '»'],
  nl: ['“', '”'],
  pl: ['„', '”'],
  pt: ['“', '”'],
  cy: ['“', '”'],
  ja: ['「', '」'],
};

test.each(languages)('%s quotes as its readers do', (language) => {
  const [open, close] = quotations[language];
  const quotation = new RegExp(`${open}([^${open}${close}]+)${close}`, 'g');
  expect(catalogues[language].quoted({ name: 'x' })).toBe(`${open}x${close}`);
  expect(failing(language, (text) => !/[«»“”„‟「」"]/.test(text.replace(quotation, '$1')))).toEqual(
    [],
  );
});

/** Fixed for the guides, with its straight apostrophe. */
const isFixed = (language: string, id: string): boolean =>
  language === 'en' && id === 'pane-unknown-tick';

const isWellSet = (said: string): boolean => !/ {2}| [,.;:?](?! )|\.{3}|\.\.|'|^ | $/.test(said);

test.each(languages)('%s has blanks and apostrophes where they belong', (language) => {
  expect(
    failing(
      language,
      (_, id) =>
        id === 'between-details' ||
        isFixed(language, id) ||
        everyValueOf(id).every((values) => isWellSet(say(language, id, values))),
    ),
  ).toEqual([]);
});

test('French keeps its signs with their words', () => {
  const isKept = (said: string): boolean => !/[^\u00a0][;:?»]|«[^\u00a0]/.test(said);
  expect(
    failing('fr', (_, id) => everyValueOf(id).every((values) => isKept(say('fr', id, values)))),
  ).toEqual([]);
});

test('Japanese has the signs of Japanese', () => {
  const isJapanese = (said: string): boolean =>
    !/[.,;]|[。、] /.test(said.replace(/Mail\.Read/g, ''));
  expect(
    failing('ja', (_, id) => everyValueOf(id).every((values) => isJapanese(say('ja', id, values)))),
  ).toEqual([]);
});

const endOf = (said: string): string => (/[.?:。]$/.exec(said)?.[0] ?? '').replace('。', '.');

test.each(languages)('%s has sentences where English has sentences', (language) => {
  const endsAlike = (id: string, values: Values): boolean =>
    endOf(say(language, id, values)) === endOf(say('en', id, values));
  expect(
    failing(language, (_, id) => everyValueOf(id).every((values) => endsAlike(id, values))),
  ).toEqual([]);
});

test.each(languages)('the label of the button has at most 20 characters in %s', (language) => {
  expect(catalogues[language]['cancel-label']().length).toBeLessThanOrEqual(20);
});

/** The tags the manifest has a language under; Portuguese in both its writings. */
const tags: { readonly [language in Exclude<Language, 'en'>]: readonly string[] } = {
  fr: ['fr-FR'],
  de: ['de-DE'],
  es: ['es-ES'],
  it: ['it-IT'],
  nl: ['nl-NL'],
  pl: ['pl-PL'],
  pt: ['pt-BR', 'pt-PT'],
  cy: ['cy-GB'],
  ja: ['ja-JP'],
};

const manifest = readFileSync(join(src, '../manifest.xml'), 'utf8');
const [, labels = ''] = /<bt:String id="Pane.Label"([^]*?)<\/bt:String>/.exec(manifest) ?? [];

test('the button is called as on the ribbon in each language', () => {
  expect(labels).toContain(`DefaultValue="${catalogues.en['cancel-label']()}"`);
  const onRibbon = Array.from(
    labels.matchAll(/Locale="(.*?)" Value="(.*?)"/g),
    ([, tag, value]) => [tag, value],
  );
  const onAlert = languages.flatMap((language) =>
    language === 'en'
      ? []
      : tags[language].map((tag) => [tag, catalogues[language]['cancel-label']()]),
  );
  expect(onRibbon).toEqual(onAlert);
});

test.each(languages)('in %s a notice has room for ten digits', (language) => {
  const text = catalogues[language];
  const counted = { count: 1_234_567_890, number: '1\u00a0234\u00a0567\u00a0890' };
  const rest = (['warn', 'confirm', 'block'] as const).map((end) => text[`notice-${end}`]());
  const people = text['people-exactly'](counted);
  const peoples = (['about', 'at-least', 'up-to'] as const).map((bound) =>
    text[`people-${bound}`]({ people }),
  );
  for (const kind of ['new', 'reply', 'replyAll', 'forward', 'meeting'] as const) {
    const first = [people, ...peoples].map((said) => text.headline({ kind, people: said }));
    for (const headline of [...first, text['headline-unknown']({ kind })])
      for (const end of rest) expect(`${headline} ${end}`.length).toBeLessThanOrEqual(150);
  }
});

test.each([
  ['en', 1, '1 person'],
  ['en', 0, '0 people'],
  ['en', 2, '2 people'],
  ['fr', 0, '0 personne'],
  ['fr', 1, '1 personne'],
  ['fr', 2, '2 personnes'],
  ['fr', 1_000_000, '1000000 de personnes'],
  ['fr', 1_000_001, '1000001 personnes'],
  ['fr', 840_000, '840000 personnes'],
  ['de', 0, '0 Personen'],
  ['de', 1, '1 Person'],
  ['de', 1_000_000, '1000000 Personen'],
  ['es', 0, '0 personas'],
  ['es', 1, '1 persona'],
  ['es', 2_000_000, '2000000 de personas'],
  ['it', 1, '1 persona'],
  ['it', 3_000_000, '3000000 di persone'],
  ['nl', 1, '1 persoon'],
  ['nl', 2, '2 personen'],
  ['pl', 1, '1 osoba'],
  ['pl', 2, '2 osoby'],
  ['pl', 5, '5 osób'],
  ['pl', 12, '12 osób'],
  ['pl', 22, '22 osoby'],
  ['pl', 840_000, '840000 osób'],
  ['pt', 1, '1 pessoa'],
  ['pt', 1_000_000, '1000000 de pessoas'],
  ['cy', 0, '0 o bobl'],
  ['cy', 1, '1 person'],
  ['cy', 2, '2 berson'],
  ['cy', 3, '3 pherson'],
  ['cy', 4, '4 o bobl'],
  ['cy', 6, '6 pherson'],
  ['cy', 840_000, '840000 o bobl'],
  ['ja', 1, '1 人'],
  ['ja', 840_000, '840000 人'],
] as const)('%s counts %d as its grammar does', (language, count, expected) => {
  expect(catalogues[language]['people-exactly']({ count, number: String(count) })).toBe(expected);
});

test.each(['fr', 'es', 'it', 'pt'] as const)('in %s no count forgets its millions', (language) => {
  const values = { number: '‹n›', count: 2_000_000, more: 0, minutes: 5 };
  const isRight = (text: string, id: string): boolean =>
    !text.includes('{count, plural') || !/‹n› (person|pessoa)/.test(say(language, id, values));
  expect(failing(language, isRight)).toEqual([]);
});

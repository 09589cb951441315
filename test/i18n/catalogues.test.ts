import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogues } from '../../src/i18n/catalogues';
import { languages, messagesOf } from './messages-of';

const src = join(__dirname, '../../src');
const typed = readFileSync(join(src, 'i18n/messages.ts'), 'utf8');
const typedIds = Array.from(
  typed.matchAll(/^ {2}readonly '?([\w-]+)'?: (?:Plain|With<)/gm),
  ([, id]) => id ?? '',
);

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('i18n/messages.ts'))
  .map((file) => readFileSync(join(src, file), 'utf8'));
const mentions = [...sources, typed.slice(typed.indexOf('export const'))].join('\n');

const all = languages.flatMap((language) =>
  Object.entries(messagesOf(language)).map(([id, text]) => ({ language, id, text })),
);

/** The names of the values that a message takes, as its compiled function asks for them. */
const valuesOf = (language: (typeof languages)[number], id: string): string => {
  const compiled = Object.entries(catalogues[language]).find(([own]) => own === id);
  const asked = String(compiled?.[1]).matchAll(/\bd\.(\w+)/g);
  return Array.from(new Set(Array.from(asked, ([, name]) => name)))
    .sort()
    .join();
};

test.each(languages)('%s has every message that is typed, and no other', (language) => {
  expect(Object.keys(messagesOf(language)).sort()).toEqual([...typedIds].sort());
  expect(Object.keys(catalogues[language]).sort()).toEqual([...typedIds].sort());
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
  expect(typedIds.filter((id) => !isUsed(id))).toEqual([]);
});

test.each(['fr', 'de'] as const)('%s takes the same values as English', (language) => {
  const differing = typedIds.filter((id) => valuesOf('en', id) !== valuesOf(language, id));
  expect(valuesOf('en', 'through')).toBe('list,more,number');
  expect(differing).toEqual([]);
});

test.each(all)('$language $id is calm: $text', ({ text }) => {
  expect(text).not.toMatch(/!/);
  expect(text).not.toMatch(
    /\b(error|mistake|wrong|fault|illegal|forbidden|violat\w*|careless|stupid|you must)\b/i,
  );
  expect(text).not.toMatch(/\b(erreur|faute|interdit\w*|illégal\w*|vous devez)\b/i);
  expect(text).not.toMatch(/\b(Fehler|falsch|verboten|illegal|Sie müssen)\b/i);
});

test.each(all)('$language $id has nothing that Markdown would take for its own', ({ text }) => {
  expect(text).not.toMatch(/[*_[\]`<>\\]|^[-+]/);
});

test.each(all.filter(({ language }) => language === 'fr'))(
  'French $id keeps its signs with their words',
  ({ text }) => {
    expect(text).not.toMatch(/[^\u00a0][;:?»](?!\w)|«[^\u00a0]|'/);
  },
);

test.each(all.filter(({ language }) => language === 'de'))(
  'German $id opens its quotations below',
  ({ text }) => {
    expect(text).not.toMatch(/["”'’]|(^|\s)“/);
  },
);

test.each(languages)('the label of the button has at most 20 characters in %s', (language) => {
  expect(catalogues[language]['cancel-label']().length).toBeLessThanOrEqual(20);
});

test.each(languages)('the button is called as on the ribbon in %s', (language) => {
  const manifest = readFileSync(join(src, '../manifest.xml'), 'utf8');
  expect(manifest).toContain(`Value="${catalogues[language]['cancel-label']()}"`);
});

test.each([
  ['en', 1, '1', '1 person'],
  ['en', 0, '0', '0 people'],
  ['en', 2, '2', '2 people'],
  ['fr', 0, '0', '0 personne'],
  ['fr', 1, '1', '1 personne'],
  ['fr', 2, '2', '2 personnes'],
  ['fr', 1_000_000, '1 000 000', '1 000 000 de personnes'],
  ['fr', 2_000_000, '2 000 000', '2 000 000 de personnes'],
  ['fr', 1_000_001, '1 000 001', '1 000 001 personnes'],
  ['fr', 840_000, '840 000', '840 000 personnes'],
  ['de', 0, '0', '0 Personen'],
  ['de', 1, '1', '1 Person'],
  ['de', 1_000_000, '1.000.000', '1.000.000 Personen'],
] as const)('%s counts %d as its grammar does', (language, count, number, expected) => {
  expect(catalogues[language]['people-exactly']({ count, number })).toBe(expected);
});

test('no other count in French forgets its millions', () => {
  const counted = Object.entries(messagesOf('fr')).filter(([, text]) =>
    / other \{[^}]*\{number\} personnes/.test(text),
  );
  const forgetful = counted.filter(([, text]) => !text.includes('{number} de personnes'));
  expect(forgetful.map(([id]) => id)).toEqual(['storm-in-progress']);
});

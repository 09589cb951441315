import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { normalisedSubject, subjectPrefix } from '../../src/core/subject';

test.each([
  ['RE: Test', 'reply'],
  ['Re : Test', 'reply'],
  ['AW: Test', 'reply'],
  ['SV:Test', 'reply'],
  ['Re[2]: Test', 'reply'],
  ['RE (3): Test', 'reply'],
  ['Re^2: Test', 'reply'],
  ['回复：Test', 'reply'],
  ['[EXTERNAL] RE: Test', 'reply'],
  ['Rép : Test', 'reply'],
  ['השב: Test', 'reply'],
  ['返信: Test', 'reply'],
  ['회신: Test', 'reply'],
  ['Svar: Test', 'reply'],
  ['FW: Test', 'forward'],
  ['WG: Test', 'forward'],
  ['TR : Test', 'forward'],
  ['İLT: Test', 'forward'],
  ['Redirec\u021bionat: Test', 'forward'],
  ['Redirec\u0163ionat: Test', 'forward'],
  ['Továbbítás: Test', 'forward'],
  ['VS: Test', 'ambiguous'],
  ['Ref: 12345', null],
  ['Test', null],
  ['Reminder: the rota', null],
  ['10:30 in room 4', null],
  ['', null],
  [':', null],
])('the prefix of "%s" is %s', (subject, expected) => {
  expect(subjectPrefix(subject)).toBe(expected);
});

test.each([
  ['RE: AW: SV: Test', 'test'],
  ['  Fwd:   RE: TEST   again ', 'test again'],
  ['[EXT] RE: Test', 'test'],
  ['Test', 'test'],
  ['Budget: RE: numbers', 'budget: re: numbers'],
  ['RE:', ''],
])('"%s" is the thread "%s"', (subject, expected) => {
  expect(normalisedSubject(subject)).toBe(expected);
});

test('ten thousand prefixes are stripped as well', () => {
  expect(normalisedSubject('RE: '.repeat(10_000) + 'Test')).toBe('test');
});

const published = join(__dirname, '../../../shared/oracles/subject-prefixes/by-language.json');
const known: { reply: Record<string, string[]>; forward: Record<string, string[]> } | null =
  existsSync(published) ? JSON.parse(readFileSync(published, 'utf8')) : null;

test('agrees with the published table of prefixes, where that is at hand', () => {
  const missed = (['reply', 'forward'] as const).flatMap((kind) =>
    Object.values(known?.[kind] ?? {})
      .flat()
      .filter((word) => ![kind, 'ambiguous'].includes(subjectPrefix(`${word}: Test`) ?? '')),
  );
  expect(missed).toEqual([]);
});

import { statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../../../src/admin/lists/address-table';
import { edgesIn, type MembershipPart } from '../../../src/admin/lists/membership-part';
import { readMemberships } from '../../../src/admin/lists/read-memberships';
import { removeTempFolders, tempFolder } from '../site/temp-folder';
import { plain, writeCsv, type Dialect } from './csv-text';

afterEach(removeTempFolders);

const header = ['list', 'listType', 'member', 'memberType', 'listAliases'];
const rows = Array.from({ length: 400 }, (_, at) => [
  `list-${at % 7}@in.example`,
  at % 5 === 0 ? 'Dynamic' : 'Group',
  `p${(at * at) % 90}@in.example`,
  at % 9 === 0 ? 'a list' : '',
  at === 300 ? 'alias@in.example' : '',
]);

const rowsOf = (part: MembershipPart): readonly string[] =>
  part.edges.flatMap((pairs, block) =>
    Array.from({ length: edgesIn(part, block) }, (_, at) =>
      [pairs[2 * at]!, pairs[2 * at + 1]!]
        .map((id) => `${textOf(part.table, id)} ${part.marks[id]!}`)
        .join(', '),
    ),
  );

const read = async (
  table: readonly (readonly string[])[],
  dialect: Dialect = plain,
  worthAThread = 0,
) => {
  const path = writeCsv(join(tempFolder(), 'm.csv'), [header, ...table], dialect);
  const { part, skipped, rows: count } = await readMemberships(path, () => undefined, worthAThread);
  return { rows: rowsOf(part), aliases: part.aliases.length, skipped, count };
};

test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
  'two threads read what one reads, each in its half: %s',
  async (encoding) => {
    const bad: (readonly string[])[] = [...rows];
    bad[250] = ['only', 'two'];
    bad[390] = ['x', '', 'y@z', '', ''];
    const dialect = { ...plain, encoding, hasMark: true };
    const one = await read(bad, dialect, Infinity);
    expect(one.skipped.first).toEqual([
      { line: 252, reason: '2 fields instead of 5' },
      { line: 392, reason: 'list "x" is no address' },
    ]);
    expect([one.count, one.rows.length, one.aliases]).toEqual([400, 398, 2]);
    expect(await read(bad, dialect)).toEqual(one);
  },
);

const long = 'a "note"\n'.repeat(4_000);

test('a half that ends inside quotes is read again as a whole', async () => {
  const noted = rows.map((row, at) => [...row, at === 200 ? long : '']);
  const path = writeCsv(join(tempFolder(), 'm.csv'), [[...header, 'note'], ...noted]);
  const one = await readMemberships(path, () => undefined, Infinity);
  const two = await readMemberships(path, () => undefined, 0);
  expect(one.rows).toBe(400);
  expect([two.rows, rowsOf(two.part)]).toEqual([one.rows, rowsOf(one.part)]);
});

test('an end inside quotes is named by the line of its row, whoever reads it', async () => {
  const cut = writeCsv(join(tempFolder(), 'm.csv'), [header, ...rows, ['"']]);
  truncateSync(cut, statSync(cut).size - 2);
  for (const worthAThread of [0, Infinity])
    await expect(readMemberships(cut, () => undefined, worthAThread)).rejects.toThrow('line 402');
});

import { join } from 'node:path';
import { joinParts, membershipPart } from '../../../src/admin/lists/membership-part';
import type { Size } from '../../../src/admin/lists/read-counts';
import { readMemberships } from '../../../src/admin/lists/read-memberships';
import { sizesOf } from '../../../src/admin/lists/sizes';
import { fc } from '../../builders/fast-check';
import { removeTempFolders, tempFolder } from '../site/temp-folder';
import { writeCsv, type Dialect } from './csv-text';
import { addSlowRow, slowLists, slowSize } from './slow-count';

afterEach(removeTempFolders);

const domains = ['in.example', 'deep.own.example'];

/** The sizes of some files, counts besides. */
const sizesIn = async (files: readonly string[], counts: ReadonlyMap<string, Size> = new Map()) => {
  const part = membershipPart();
  for (const file of files) {
    const read = await readMemberships(file, () => undefined);
    expect(read.skipped.first).toEqual([]);
    joinParts(part, read.part);
  }
  return sizesOf(part, counts, domains, () => undefined);
};

const lists = ['a@in.example', 'B@in.example', 'ü@in.example', 'd@in.example', 'e@out.example'];
const people = [
  'p@in.example',
  'P@In.example',
  'q@sub.in.example',
  'r@notin.example',
  'Ñ@in.example',
  'ñ@in.example',
  's@deep.own.example',
  't@own.example',
  '😀@x.deep.own.example',
];
const someCase = (address: string) =>
  fc.constantFrom(address, address.toUpperCase(), ` ${address} `, address.toLowerCase());
const list = fc.constantFrom(...lists).chain(someCase);
const member = fc
  .constantFrom(...lists, ...people, 'alias@in.example', 'f@in.example')
  .chain(someCase);
const row = fc.record({
  list,
  listType: fc.constantFrom('', 'DynamicDistributionGroup', 'x MODERATED', 'moderated dynamic'),
  member,
  memberType: fc.constantFrom('', 'UserMailbox', 'MailUniversalSecurityGroup', 'a LIST'),
  listAliases: fc.constantFrom('', 'Alias@in.example', 'one@in.example  two@in.example'),
});
const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',' as const, ';' as const),
  encoding: fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const),
  hasMark: fc.boolean(),
  lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
  quotes: fc.constantFrom('all' as const, 'needed' as const),
  endsWithLine: fc.boolean(),
});
const columns = fc.shuffledSubarray(['list', 'listType', 'member', 'memberType', 'listAliases'], {
  minLength: 5,
});

const cellsOf = (
  names: readonly string[],
  rows: readonly { readonly [name: string]: string }[],
) => [
  names.map((name, index) => (index % 2 === 0 ? name.toUpperCase() : ` ${name} `)),
  ...rows.map((each) => names.map((name) => each[name] ?? '')),
];

test('any lists within lists, cycles, aliases and cases in any dialect are counted as by hand', async () => {
  const folder = tempFolder();
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 40 }),
      dialect,
      columns,
      fc.integer({ min: 0, max: 40 }),
      async (rows, form, names, half) => {
        const files = [rows.slice(0, half), rows.slice(half)].map((each, index) =>
          writeCsv(join(folder, `${index}.csv`), cellsOf(names, each), form),
        );
        const slow = slowLists();
        for (const each of rows) addSlowRow(slow, each);
        const expected = [...slow.members.keys()].map((name) => {
          const [members, external, flags] = slowSize(slow, name, domains);
          return [name, { members, external, flags }] as const;
        });
        const sizes = await sizesIn(files);
        for (const [name, size] of expected)
          // Where an alias has rows of its own, its figure is the larger of the two.
          if (!slow.aliases.has(name)) expect([name, sizes.lists.get(name)]).toEqual([name, size]);
        expect([...sizes.lists.keys()].sort()).toEqual(expected.map(([name]) => name).sort());
        for (const [alias, of] of slow.aliases)
          if (!slow.members.has(alias) && sizes.sharedAliases.length === 0)
            expect(sizes.aliases.get(alias)).toEqual(sizes.lists.get(of));
      },
    ),
    { numRuns: 300 },
  );
});

const export_ = (...rows: readonly (readonly string[])[]) =>
  writeCsv(join(tempFolder(), 'members.csv'), [['list', 'member', 'memberType'], ...rows]);

test('a list within itself, and two within one another', async () => {
  const { lists: sizes } = await sizesIn([
    export_(
      ['a@in.example', 'a@in.example', ''],
      ['a@in.example', 'b@in.example', ''],
      ['b@in.example', 'a@in.example', ''],
      ['b@in.example', 'p@in.example', ''],
    ),
  ]);
  expect([...sizes.values()].map(({ members }) => members)).toEqual([1, 1]);
});

test('a list of lists with nobody behind it has size 0, and one called a list without rows has none', async () => {
  const { lists: sizes, hollow } = await sizesIn([
    export_(['a@in.example', 'h@in.example', 'DynamicDistributionGroup']),
  ]);
  expect([...sizes]).toEqual([['a@in.example', { members: 0, external: 0, flags: 0 }]]);
  expect(hollow).toEqual(['h@in.example']);
});

test('counts fill in, the larger figure stands, and what holds such a list has at least as many', async () => {
  const counts = new Map([
    ['dynamic@in.example', { members: 5_000, external: 7, flags: 2 }],
    ['a@in.example', { members: 1, external: 1, flags: 1 }],
    ['alone@in.example', { members: 9, external: 0, flags: 0 }],
  ]);
  const rows = [
    ['a@in.example', 'p@in.example', ''],
    ['a@in.example', 'q@in.example', ''],
    ['top@in.example', 'middle@in.example', ''],
    ['middle@in.example', 'dynamic@in.example', 'UserMailbox'],
    ['middle@in.example', 'p@in.example', ''],
  ];
  const sizes = await sizesIn([export_(...rows)], counts);
  expect(Object.fromEntries(sizes.lists)).toEqual({
    'a@in.example': { members: 2, external: 1, flags: 1 },
    'top@in.example': { members: 5_000, external: 7, flags: 0 },
    'middle@in.example': { members: 5_000, external: 7, flags: 0 },
    'dynamic@in.example': { members: 5_000, external: 7, flags: 2 },
    'alone@in.example': { members: 9, external: 0, flags: 0 },
  });
  expect(sizes.differing).toEqual(['a@in.example']);
  expect([...sizes.atLeast].sort()).toEqual(['middle@in.example', 'top@in.example']);
});

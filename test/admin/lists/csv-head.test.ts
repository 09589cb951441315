import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHead } from '../../../src/admin/lists/csv-head';
import { removeTempFolders, tempFolder } from '../site/temp-folder';
import { csvOf, plain, type Dialect } from './csv-text';

afterEach(removeTempFolders);

const columns = { known: ['list', 'member', 'membertype'], required: ['list', 'member'] };

const head = (content: string | Uint8Array) => {
  const path = join(tempFolder(), 'm.csv');
  writeFileSync(path, content);
  return readHead(path, columns);
};

test.each([
  ['list,member\nrow', ',', 2, 0, 1, 12, 2],
  ['Größe;MEMBER;"List"\r\nrow', ';', 3, 2, 1, 23, 2],
  ['\r\n\n list , member , x\nrow', ',', 3, 0, 1, 22, 4],
  ['sep=;\r\nlist;member\r\nrow', ';', 2, 0, 1, 20, 3],
  ['#TYPE Selected.System.String\n"list","member"\nrow', ',', 2, 0, 1, 45, 3],
  ['"a ""strange"",\nname",member,list\nrow', ',', 3, 2, 1, 34, 3],
  ['list,member', ',', 2, 0, 1, 11, 1],
])('%j', async (text, delimiter, width, list, member, from, line) => {
  const found = await head(text);
  expect(String.fromCharCode(found.delimiter)).toBe(delimiter);
  expect([
    found.width,
    found.column('list'),
    found.column('member'),
    found.column('membertype'),
  ]).toEqual([width, list, member, -1]);
  expect([found.from, found.line]).toEqual([from, line]);
});

test.each([
  ['utf-8', false],
  ['utf-8', true],
  ['utf-16le', true],
  ['utf-16le', false],
  ['utf-16be', true],
  ['utf-16be', false],
] as const)('%s, byte order mark: %s', async (encoding, hasMark) => {
  const dialect: Dialect = { ...plain, encoding, hasMark };
  const found = await head(
    csvOf(
      [
        ['list', 'member', 'ä😀'],
        ['a', 'b', 'c'],
      ],
      dialect,
    ),
  );
  expect([found.encoding, found.width, found.column('member')]).toEqual([encoding, 3, 1]);
  expect(found.to - found.from).toBe(encoding === 'utf-8' ? 6 : 12);
});

test.each([
  ['', '0 bytes'],
  ['\n\n', 'found nothing'],
  ['\ufeff', 'found nothing'],
  ['a@b.c,d@e.f\n', 'found "a@b.c,d@e.f"'],
  ['list;member,x\n', 'no header'],
  ['list,"member\n', 'no header'],
  ['list,listType\n', 'list and member'],
  ['list,member,LIST\n', 'two columns named list'],
  ['\u001b[2J\n', 'found "\\u001b[2J"'],
])('%j is refused', async (text, says) => {
  await expect(head(text)).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringContaining(says),
  });
});

test('a file that is not there, and a folder, cannot be read', async () => {
  await expect(readHead('/no/such.csv', columns)).rejects.toMatchObject({ exitCode: 2 });
  await expect(readHead(tempFolder(), columns)).rejects.toMatchObject({ exitCode: 2 });
});

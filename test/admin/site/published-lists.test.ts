import { bakedSizes } from '../../../src/admin/site/baked-sizes';
import { checkLists, noLists, readLists } from '../../../src/admin/site/published-lists';
import { bytesOf, textOf, type SiteFiles } from '../../../src/admin/site/site-files';
import { allEnglandAnd, asOf, digitsOf, someLists } from './some-lists';
import { removeTempFolders, tempFolder } from './temp-folder';

afterEach(removeTempFolders);

const filesOf = (content: { readonly [path: string]: string }): SiteFiles =>
  new Map(Object.entries(content).map(([path, text]) => [path, bytesOf(text)]));

const check = (content: { readonly [path: string]: string }) =>
  checkLists('lists', filesOf(content));

test('all 256 shards are there, the ones without a list empty', () => {
  const { files } = check(someLists({ 'a@contoso.example': [1, 0, 0] }));
  expect(files.size).toBe(257);
  expect(textOf(files.get('00.json')!)).toBe('{}\n');
  expect(noLists(bytesOf('{}')).files.size).toBe(257);
});

test('shards are served byte for byte', () => {
  const content = someLists(allEnglandAnd(20));
  const { files } = check(content);
  for (const [path, text] of Object.entries(content)) expect(textOf(files.get(path)!)).toBe(text);
});

test('an index that is missing is made from the shards', () => {
  const { 'index.json': _, ...shards } = someLists(allEnglandAnd(2));
  expect(JSON.parse(textOf(check(shards).files.get('index.json')!))).toEqual({
    format: 1,
    generatedAt: asOf,
    lists: 3,
  });
});

test.each([
  [{}, /neither an index.json nor a shard/],
  [{ 'index.json': '{"format":2}' }, /"format" is not 1/],
  [{ 'index.json': '[]' }, /index.json: not a JSON object/],
  [{ '00.json': '{' }, /00.json: not a JSON object/],
  [{ '00.json': '{"12":[1,0,0]}' }, /00.json: 12 is no key/],
  [{ '00.json': '{"0123456789abcd":[1,0]}' }, /three numbers/],
  [{ '00.json': '{"0123456789abcd":[-1,0,0]}' }, /three numbers/],
  [{ '00.json': '{"0123456789abcd":[1.5,0,0]}' }, /three numbers/],
  [{ '00.json': '{"0123456789abcd":"1"}' }, /three numbers/],
  [{ '00.json': '{"__proto__":[1,0,0]}' }, /__proto__ is no key/],
])('%j is refused', (content, says) => {
  expect(() => check(content)).toThrow(says);
});

test('all problems are told at once, up to a point', () => {
  const broken = Object.fromEntries(
    Array.from({ length: 14 }, (_, at) => [`${at + 10}.json`, 'nonsense']),
  );
  expect(() => check(broken)).toThrow(/10.json[\s\S]*19.json: [^\n]*\n {2}and 4 more$/);
});

test('what else lies in the folder stays out of the site', async () => {
  const folder = tempFolder({
    ...someLists(allEnglandAnd(1)),
    'members.csv': 'x',
    'old/3f.json': '{',
  });
  const { files, ignored } = await readLists(folder);
  expect(ignored.slice().sort()).toEqual(['members.csv', 'old/3f.json']);
  expect(files.size).toBe(257);
});

test('a folder that is not there is told', async () => {
  await expect(readLists('/nowhere/lists')).rejects.toThrow(/Cannot read the folder/);
});

test('the thousand largest lists are baked in, under all 16 digits', () => {
  const { asOf: date, sizes } = bakedSizes(check(someLists(allEnglandAnd(1500))));
  expect(Object.keys(sizes)).toHaveLength(1000);
  expect(sizes[digitsOf('all-england@contoso.example')]).toEqual([840_000, 0, 2]);
  expect(sizes[digitsOf('list-502@contoso.example')]).toEqual([502, 0, 0]);
  expect(sizes[digitsOf('list-501@contoso.example')]).toBeUndefined();
  expect(date).toBe(asOf);
});

test('a list that nobody has counted is not baked in', () => {
  expect(bakedSizes(check(someLists({ 'a@contoso.example': [0, 0, 0] }))).sizes).toEqual({});
});

test('of several dates the oldest holds, and a shard without one has that of the index', () => {
  const two = {
    ...someLists({ 'a@contoso.example': [1, 0, 0] }),
    ...someLists({ 'b@contoso.example': [2, 0, 0] }, null),
  };
  expect(bakedSizes(check(two)).asOf).toBe('2026-11-20T06:00:00Z');
  expect(bakedSizes(check(someLists({}))).asOf).toBeNull();
});

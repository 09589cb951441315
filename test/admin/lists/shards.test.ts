import { smtpAddress } from '../../../src/core/recipient';
import { listKey } from '../../../src/directory/list-key';
import { digitsOf, shardFiles } from '../../../src/admin/lists/shards';
import { fc } from '../../builders/fast-check';

test('the keys are those that Outlook asks for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const address = smtpAddress(text);
      const { shard, key } = listKey(address);
      expect(digitsOf(address)).toBe(shard + key);
    }),
  );
});

const size = (members: number) => ({ members, external: 3, flags: 2 });
const dates = {
  lists: 1,
  generatedAt: Date.UTC(2026, 10, 21, 6),
  asOf: Date.UTC(2026, 10, 20, 23),
};
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

test('a shard and the index', () => {
  const { files, bytes } = shardFiles([['all-staff@contoso.example', size(840_000)]], dates);
  // printf all-staff@contoso.example | sha256sum
  const [name, key] = ['37', '172267bda21a89'];
  expect([...files.keys()].sort()).toEqual([`${name}.json`, 'index.json'].sort());
  expect(JSON.parse(textOf(files.get(`${name}.json`)))).toEqual({
    asOf: '2026-11-20T23:00:00Z',
    [key]: [840_000, 3, 2],
  });
  expect(JSON.parse(textOf(files.get('index.json')))).toEqual({
    format: 1,
    generatedAt: '2026-11-21T06:00:00Z',
    lists: 1,
  });
  expect(bytes).toBe([...files.values()].reduce((sum, file) => sum + file.length, 0));
});

test('50,000 lists stay under 2 MB in 256 files, whatever order they come in', () => {
  const lists = Array.from(
    { length: 50_000 },
    (_, at) => [`list-${at}@contoso.example`, size(1 + ((at * 7919) % 840_000))] as const,
  );
  const forwards = shardFiles(lists, dates);
  const backwards = shardFiles([...lists].reverse(), dates);
  expect(forwards.files.size).toBe(257);
  expect(forwards.bytes).toBeLessThan(2_000_000);
  expect([...backwards.files].map(([name, file]) => [name, textOf(file)])).toEqual(
    [...forwards.files].map(([name, file]) => [name, textOf(file)]),
  );
});

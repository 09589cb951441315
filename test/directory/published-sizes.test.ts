import { createHash } from 'node:crypto';
import { publishedSizes } from '../../src/directory/published-sizes';
import { http } from '../../src/transport/http';
import { address, unlisted, unreachable } from '../builders/facts';
import { inMs } from '../builders/clock';
import { startServer, type Answer, type Behaviour, type TestServer } from '../builders/server';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const keyOf = (name: string) => hash(address(name)).slice(2, 16);
const shardOf = (name: string) => hash(address(name)).slice(0, 2);

let server: TestServer;
const start = async (behave: Behaviour) => {
  server = await startServer(behave);
  return publishedSizes(
    `${server.url}/lists/`,
    http((url, init) => fetch(url, init)),
  );
};
afterEach(() => server.close());

/** Names whose addresses lie in as many different shards. */
const inShards = (count: number): readonly string[] => {
  const found = new Map<string, string>();
  for (let index = 0; found.size < count; index += 1)
    found.set(shardOf(`list${index}`), `list${index}`);
  return [...found.values()];
};

test('a known list, with its date, and one that the shard does not hold', async () => {
  const body = JSON.stringify({ asOf: '2026-11-21T06:00:00Z', [keyOf('all')]: [840_000, 12, 3] });
  const directory = await start(({ url }) =>
    url === `/lists/${shardOf('all')}.json` ? { body } : { status: 404 },
  );
  const sizes = await directory.sizes([address('all'), address('team'), address('')], inMs(5000));
  expect(sizes.get(address('all'))).toEqual({
    known: true,
    min: 840_000,
    max: 840_000,
    external: 12,
    source: 'published',
    asOf: '2026-11-21T06:00:00Z',
    isAbout: false,
    isModerated: true,
  });
  expect(sizes.get(address('team'))).toEqual(unlisted);
  expect(sizes.get(address(''))).toEqual(unlisted);
});

test('each shard is asked for once, the index never, nothing but the shard told', async () => {
  const directory = await start(() => ({ status: 404 }));
  const [one = ''] = inShards(1);
  await directory.sizes([address(one), address(one)], inMs(5000));
  expect(server.log).toMatchObject([{ method: 'GET', url: `/lists/${shardOf(one)}.json` }]);
});

test('a second look-up asks for no shard again', async () => {
  const directory = await start(() => ({ status: 404 }));
  const addresses = inShards(20).map(address);
  await directory.sizes(addresses, inMs(5000));
  await directory.sizes(addresses, inMs(5000));
  expect(server.log).toHaveLength(20);
});

test.each<[string, Answer | 'hang' | 'cut']>([
  ['HTML', { body: '<!doctype html>' }],
  ['an array', { body: '[]' }],
  ['null', { body: 'null' }],
  ['a number', { body: '12' }],
  ['nothing', { body: '' }],
  ['half of it', { body: '{"asOf":' }],
  ['500', { status: 500, body: '{}' }],
  ['403', { status: 403, body: '{}' }],
  ['429', { status: 429, headers: { 'Retry-After': '0' }, body: '{}' }],
  ['a broken connection', 'cut'],
  ['no answer', 'hang'],
])('%s is unreachable, asked once', async (_, answer) => {
  const directory = await start(() => answer);
  const sizes = await directory.sizes([address('all')], inMs(100));
  expect(sizes.get(address('all'))).toEqual(unreachable);
  expect(server.log).toHaveLength(1);
});

test('who asks a second time for a shard that hangs waits no longer than its own time', async () => {
  const directory = await start(() => 'hang');
  const patient = directory.sizes([address('all')], inMs(600));
  const startedAt = Date.now();
  const sizes = await directory.sizes([address('all')], inMs(50));
  expect(sizes.get(address('all'))).toEqual(unreachable);
  expect(Date.now() - startedAt).toBeLessThan(500);
  await patient;
  expect(server.log).toHaveLength(1);
});

test('a broken shard does not harm the lists of another', async () => {
  const [good = '', bad = ''] = inShards(2);
  const directory = await start(({ url }) =>
    url.includes(`/${shardOf(good)}.`)
      ? { body: JSON.stringify({ [keyOf(good)]: [12, 0, 0] }) }
      : { status: 500 },
  );
  const sizes = await directory.sizes([address(good), address(bad)], inMs(5000));
  expect(sizes.get(address(good))).toMatchObject({ min: 12 });
  expect(sizes.get(address(bad))).toEqual(unreachable);
});

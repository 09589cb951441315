import { createHash } from 'node:crypto';
import { defaultPolicy } from '../../src/policy/defaults';
import { sizeCache } from '../../src/directory/size-cache';
import { publishedSizes } from '../../src/directory/published-sizes';
import { directoryOf } from '../../src/directory/sources';
import type { GraphSource } from '../../src/core/policy';
import { graphClient } from '../../src/transport/graph-client';
import { http } from '../../src/transport/http';
import { address, unlisted, unreachable } from '../builders/facts';
import { inMs, realClock } from '../builders/clock';
import { startGraph } from '../builders/graph';
import { startServer, type Answer } from '../builders/server';

const byFetch = http((url, init) => fetch(url, init));

const hash = (name: string) => createHash('sha256').update(address(name)).digest('hex');

type Setting = {
  readonly shards: Answer | 'hang';
  readonly bakedIn?: { readonly [digits: string]: readonly number[] };
  readonly hasPublished?: boolean;
  readonly hasGraph?: boolean;
};

const start = async (setting: Setting) => {
  const site = await startServer(() => setting.shards);
  const graph = await startGraph({
    groups: [
      { id: 'g1', addresses: [address('all')], users: ['u1', 'u2'] },
      { id: 'g2', addresses: [address('team')], users: ['u1'] },
    ],
  });
  const graphSource: GraphSource = {
    clientId: 'c',
    authority: 'a',
    root: graph.root,
    mailTips: true,
    groups: true,
    conversations: false,
  };
  const session = { get: () => Promise.resolve(null), set: () => Promise.resolve() };
  const { directory } = directoryOf(
    {
      ...defaultPolicy.sources,
      publishedSizes: setting.hasPublished ?? true,
      graph: (setting.hasGraph ?? true) ? graphSource : null,
    },
    {
      clock: realClock,
      graphClient: ({ root }) =>
        graphClient(root, {
          http: byFetch,
          clock: realClock,
          token: () => Promise.resolve('t'),
        }),
      cache: sizeCache({ session, local: null, clock: realClock }),
      published: publishedSizes(`${site.url}/lists/`, byFetch),
      bakedIn: { asOf: null, sizes: setting.bakedIn ?? {} },
    },
  );
  const ask = async (name: string, ms = 2000) =>
    (await directory.sizes([address(name)], inMs(ms))).get(address(name));
  return { ask, site, graph, close: () => Promise.all([site.close(), graph.close()]) };
};

let around: Awaited<ReturnType<typeof start>>;
afterEach(() => around.close());

test('a list that published sizes know is asked of no one else', async () => {
  around = await start({
    shards: { body: JSON.stringify({ [hash('all').slice(2, 16)]: [9, 0, 0] }) },
  });
  expect(await around.ask('all')).toMatchObject({ min: 9, source: 'published' });
  expect(around.graph.log).toEqual([]);
});

test('Graph is asked for what published sizes do not know, and once in fifteen minutes', async () => {
  around = await start({ shards: { status: 404 } });
  expect(await around.ask('all')).toMatchObject({ min: 2, source: 'groups' });
  const requests = around.graph.log.length;
  expect(await around.ask('all')).toMatchObject({ min: 2 });
  expect(around.graph.log).toHaveLength(requests);
  expect(await around.ask('nobody')).toEqual(unlisted);
});

test('the bundle speaks for published sizes that cannot be reached, Graph for the rest', async () => {
  around = await start({
    shards: { status: 500 },
    bakedIn: { [hash('all').slice(0, 16)]: [840_000, 0, 2] },
  });
  expect(await around.ask('all')).toMatchObject({ min: 840_000, source: 'bakedIn' });
  expect(around.graph.log).toEqual([]);
  expect(await around.ask('team')).toMatchObject({ min: 1, source: 'groups' });
  expect(await around.ask('nobody')).toEqual(unreachable);
});

test('a static host that hangs leaves time for Graph', async () => {
  around = await start({ shards: 'hang' });
  expect(await around.ask('all', 1000)).toMatchObject({ min: 2, source: 'groups' });
});

test('what is switched off is not asked', async () => {
  around = await start({ shards: { status: 500 }, hasPublished: false });
  expect(await around.ask('all')).toMatchObject({ min: 2, source: 'groups' });
  expect(around.site.log).toEqual([]);
  await around.close();
  around = await start({ shards: { status: 404 }, hasGraph: false });
  expect(await around.ask('all')).toEqual(unlisted);
  expect(around.graph.log).toEqual([]);
});

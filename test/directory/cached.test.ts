import { besides, remembering } from '../../src/directory/cached';
import { cacheKey, sizeCache } from '../../src/directory/size-cache';
import type { Size } from '../../src/core/facts';
import type { SmtpAddress } from '../../src/core/recipient';
import type { Directory, SessionStore, Store } from '../../src/ports';
import { address, sizeOf, unlisted, unreachable } from '../builders/facts';
import { handClock, inMs } from '../builders/clock';

const start = Date.parse('2026-11-21T15:00:00Z');
const minute = 60_000;

const sessionStore = () => {
  const values = new Map<string, string>();
  const store: SessionStore = {
    get: (key) => Promise.resolve(values.get(key) ?? null),
    set: (key, value) => {
      values.set(key, value);
      return Promise.resolve();
    },
  };
  return { ...store, values };
};

const localStore = () => {
  const values = new Map<string, string>();
  const store: Store = {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => values.set(key, value).has(key),
  };
  return { ...store, values };
};

const says = (size: Size, wait: Promise<unknown> = Promise.resolve()) => {
  let times = 0;
  const directory: Directory = {
    sizes: async (addresses) => {
      times += 1;
      await wait;
      return new Map(addresses.map((one) => [one, size]));
    },
  };
  return { ...directory, times: () => times };
};

const never = new Promise<never>(() => undefined);
const all = address('all');
const answer = (size: Size): ReadonlyMap<SmtpAddress, Size> => new Map([[all, size]]);
const ask = async (directory: Directory, name = all) =>
  (await directory.sizes([name], inMs(1000))).get(name);

test('a size is remembered for fifteen minutes, by item and by client', async () => {
  const [session, local] = [sessionStore(), localStore()];
  const { clock, goOn } = handClock(start);
  sizeCache({ session, local, clock }).remember(answer(sizeOf(400)));

  const byItem = () => sizeCache({ session, local: null, clock });
  const byClient = () => sizeCache({ session: sessionStore(), local, clock });
  await goOn(15 * minute - 1);
  expect(await ask(byItem())).toEqual(sizeOf(400));
  expect(await ask(byClient())).toEqual(sizeOf(400));
  await goOn(1);
  expect(await ask(byItem())).toEqual(unlisted);
  expect(await ask(byClient())).toEqual(unlisted);
});

test('what came from the cache keeps its age', async () => {
  const session = sessionStore();
  const { clock, goOn } = handClock(start);
  sizeCache({ session, local: null, clock }).remember(answer(sizeOf(400)));
  for (let step = 0; step < 3; step += 1) {
    await goOn(6 * minute);
    const cache = sizeCache({ session, local: null, clock });
    await ask(remembering(cache, cache));
  }
  expect(await ask(sizeCache({ session, local: null, clock }))).toEqual(unlisted);
});

test.each([
  ['an open end', sizeOf(30, Infinity), sizeOf(30, Infinity)],
  [
    'all of a size',
    sizeOf(3, 9, {
      source: 'mailTips',
      isAbout: true,
      asOf: '2026-11-21T06:00:00Z',
      isModerated: true,
    }),
    sizeOf(3, 9, {
      source: 'mailTips',
      isAbout: true,
      asOf: '2026-11-21T06:00:00Z',
      isModerated: true,
    }),
  ],
  ['who is outside', sizeOf(9, 9, { external: 4 }), sizeOf(9, 9, { external: 4 })],
  ['that nobody is outside', sizeOf(9, 9, { external: 0 }), sizeOf(9, 9, { external: 0 })],
  ['not what nobody knows', unlisted, unlisted],
  ['not a failure', unreachable, unlisted],
  ['not half an answer', sizeOf(9, Infinity, { why: 'unreachable' }), unlisted],
  ['not what the bundle knows anyway', sizeOf(9, 9, { source: 'bakedIn' }), unlisted],
])('kept: %s', async (_, size, expected) => {
  const session = sessionStore();
  const { clock } = handClock(start);
  sizeCache({ session, local: null, clock }).remember(answer(size));
  expect(await ask(sizeCache({ session, local: null, clock }))).toEqual(expected);
});

const entry = (more: object) =>
  JSON.stringify([{ address: all, at: start, size: { ...sizeOf(9), known: undefined }, ...more }]);

test.each([
  ['no JSON', '<html>'],
  ['no list', '{}'],
  ['nothing', ''],
  ['an entry of another shape', '[null, 1, {}]'],
  ['no address', entry({ address: 7 })],
  ['from the future', entry({ at: start + 1 })],
  ['no time', entry({ at: 'now' })],
  ['a negative size', entry({ size: { ...sizeOf(9), min: -1 } })],
  ['ends the wrong way round', entry({ size: { ...sizeOf(9), max: 1 } })],
  ['a source of its own', entry({ size: { ...sizeOf(9), source: 'rumour' } })],
])('a stored text is not believed: %s', async (_, text) => {
  const session = sessionStore();
  session.values.set(cacheKey, text);
  expect(await ask(sizeCache({ session, local: null, clock: handClock(start).clock }))).toEqual(
    unlisted,
  );
});

test('that very entry is believed when nothing is wrong with it', async () => {
  const session = sessionStore();
  session.values.set(cacheKey, entry({}));
  const cache = sizeCache({ session, local: null, clock: handClock(start).clock });
  expect(await ask(cache)).toEqual(sizeOf(9));
});

test.each([
  ['a word', '3'],
  ['a negative number', -1],
  ['more than there are', 10],
])('a stored size is believed without its people outside: %s', async (_, external) => {
  const session = sessionStore();
  session.values.set(cacheKey, entry({ size: { ...sizeOf(9), external } }));
  const cache = sizeCache({ session, local: null, clock: handClock(start).clock });
  expect(await ask(cache)).toEqual(sizeOf(9));
});

test('a client without sessionData has no memory, and no failure', async () => {
  const session: SessionStore = {
    get: () => Promise.reject(new Error('unsupported')),
    set: () => Promise.reject(new Error('unsupported')),
  };
  const cache = sizeCache({ session, local: null, clock: handClock(start).clock });
  expect(await ask(remembering(cache, says(sizeOf(3))))).toEqual(sizeOf(3));
  expect(await ask(cache, address('other'))).toEqual(unlisted);
});

test('a stored text stays small', () => {
  const session = sessionStore();
  const cache = sizeCache({ session, local: null, clock: handClock(start).clock });
  const many = Array.from({ length: 500 }, (_, index) => address(`list${'x'.repeat(40)}${index}`));
  cache.remember(new Map(many.map((one) => [one, sizeOf(400)])));
  expect(session.values.get(cacheKey)?.length).toBeLessThan(25_000);
});

const filled = (size: Size, wait: Promise<unknown> = Promise.resolve()) => {
  const { clock } = handClock(start);
  const session = sessionStore();
  sizeCache({ session, local: null, clock }).remember(answer(size));
  const get = async (key: string) => {
    await wait;
    return session.get(key);
  };
  return sizeCache({ session: { ...session, get }, local: null, clock });
};

test('the cache answers first where it knows everything', async () => {
  expect(await ask(besides(filled(sizeOf(400)), says(sizeOf(1), never)))).toEqual(sizeOf(400));
});

test('the source answers first where the cache is slow', async () => {
  expect(await ask(besides(filled(sizeOf(400), never), says(sizeOf(1))))).toEqual(sizeOf(1));
});

test.each([unlisted, unreachable])(
  'what the source does not know the cache may: %j',
  async (said) => {
    expect(await ask(besides(filled(sizeOf(400)), says(said)))).toEqual(sizeOf(400));
    expect(await ask(besides(filled(unlisted), says(said)))).toEqual(said);
  },
);

test('several addresses, each from whoever knows it', async () => {
  const other = address('other');
  const source: Directory = {
    sizes: (addresses) =>
      Promise.resolve(
        new Map(addresses.map((one) => [one, one === other ? sizeOf(7) : unreachable])),
      ),
  };
  const sizes = await besides(filled(sizeOf(400)), source).sizes([all, other], inMs(1000));
  expect([...sizes]).toEqual([
    [all, sizeOf(400)],
    [other, sizeOf(7)],
  ]);
});

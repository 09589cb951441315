import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defaultPolicy } from '../../src/policy/defaults';
import { fetchPolicy, isStale, lastKnownPolicy } from '../../src/policy/load';
import type { Clock, Deadline, Http, Store } from '../../src/ports';
import { startDeadline } from '../../src/transport/deadline';
import { http } from '../../src/transport/http';

type Reply = {
  readonly status: number;
  readonly body?: string;
  readonly headers?: { readonly [name: string]: string };
};

const KEY = 'breakwater.policy';
const bakedIn = { revision: 'baked-in' };
const text = (revision: string): string => JSON.stringify({ revision });

let reply: Reply | 'never' = { status: 404 };
let asked: IncomingHttpHeaders[] = [];
let server: Server;
let url = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers);
    if (reply === 'never') return;
    const { status, body, headers } = reply;
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/policy.json`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  asked = [];
});

const aStore = (
  kept?: string,
  room = Infinity,
): Store & { readonly kept: () => string | undefined } => {
  const values = new Map<string, string>(kept === undefined ? [] : [[KEY, kept]]);
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => value.length <= room && values.set(key, value).has(key),
    kept: () => values.get(KEY),
  };
};

const aCopy = (revision: string, more: object = {}): string =>
  JSON.stringify({ text: text(revision), etag: '"1"', at: 1000, ...more });

const wall: Clock = {
  now: () => Date.now(),
  after: (ms) => new Promise((resolve) => void setTimeout(resolve, ms).unref()),
};

const load = (
  store: Store,
  more: {
    readonly http?: Http;
    readonly url?: string;
    readonly bakedIn?: unknown;
    readonly within?: number;
  } = {},
) =>
  fetchPolicy(
    { http: http(fetch), store, clock: { ...wall, now: () => 5000 }, url, bakedIn, ...more },
    startDeadline(wall, more.within ?? 2000),
  );

test('takes the last good copy, with the time it was fetched', () => {
  expect(lastKnownPolicy(aStore(aCopy('kept')), bakedIn)).toMatchObject({
    policy: { revision: 'kept' },
    origin: 'lastGood',
    fetchedAt: 1000,
    problems: [],
    failure: null,
    isStored: true,
  });
});

test('takes the baked-in policy, as value or text, where nothing is stored', () => {
  const loaded = lastKnownPolicy(aStore(), bakedIn);
  expect(loaded).toMatchObject({
    policy: { revision: 'baked-in' },
    origin: 'bakedIn',
    fetchedAt: null,
    problems: [],
    isStored: false,
  });
  expect(lastKnownPolicy(aStore(), JSON.stringify(bakedIn))).toEqual(loaded);
});

test.each([
  ['no JSON', '{"text"'],
  ['an empty text', ''],
  ['null', 'null'],
  ['a number', '7'],
  ['a copy without text', '{"at":1}'],
  ['a copy without time', '{"text":"{}"}'],
  ['another type of text', '{"text":{},"at":1}'],
])('takes the baked-in policy where the store holds %s', (_, kept) => {
  expect(lastKnownPolicy(aStore(kept), bakedIn).policy.revision).toBe('baked-in');
});

test('checks the stored copy again and says what is wrong with it', () => {
  const kept = aCopy('x', { text: '{"mode":"audit"}' });
  expect(lastKnownPolicy(aStore(kept), bakedIn)).toMatchObject({
    policy: { revision: 'baked-in' },
    problems: [{ copy: 'lastGood', path: 'mode', found: '"audit"' }],
  });
});

test.each([[undefined], ['not JSON'], [[]], [{ mode: 'audit' }]])(
  'takes the defaults, and says so, where the baked-in policy is %j',
  (broken) => {
    const { policy, origin, problems } = lastKnownPolicy(aStore(), broken);
    expect(policy).toBe(defaultPolicy);
    expect(origin).toBe('bakedIn');
    expect(problems.map(({ copy }) => copy)).toEqual(['bakedIn']);
  },
);

test('reads the same copy only once', () => {
  const store = aStore(aCopy('once'));
  expect(lastKnownPolicy(store, bakedIn).policy).toBe(lastKnownPolicy(store, bakedIn).policy);
  expect(lastKnownPolicy(aStore(), bakedIn).policy).toBe(lastKnownPolicy(aStore(), bakedIn).policy);
});

test('asks for a fresh file, uses and keeps it', async () => {
  reply = { status: 200, body: text('new'), headers: { etag: 'W/"7"' } };
  const store = aStore();
  expect(await load(store)).toMatchObject({
    policy: { revision: 'new' },
    origin: 'published',
    problems: [],
    failure: null,
    fetchedAt: 5000,
    isStored: true,
  });
  expect(asked).toMatchObject([{ 'cache-control': 'no-cache' }]);
  expect(asked[0]).not.toHaveProperty('if-none-match');
  expect(JSON.parse(store.kept() ?? '')).toEqual({ text: text('new'), etag: 'W/"7"', at: 5000 });
  expect(lastKnownPolicy(store, bakedIn)).toMatchObject({ policy: { revision: 'new' } });
});

test('asks whether the kept file still holds, and notes the time when it does', async () => {
  reply = { status: 304 };
  const store = aStore(aCopy('kept'));
  expect(await load(store)).toMatchObject({
    policy: { revision: 'kept' },
    origin: 'published',
    fetchedAt: 5000,
    failure: null,
  });
  expect(asked).toMatchObject([{ 'if-none-match': '"1"' }]);
  expect(store.kept()).toBe(aCopy('kept', { at: 5000 }));
});

test('replaces the kept file with a newer one', async () => {
  reply = { status: 200, body: text('newer'), headers: { etag: '"2"' } };
  const store = aStore(aCopy('kept'));
  expect((await load(store)).policy.revision).toBe('newer');
  expect(store.kept()).toBe(aCopy('newer', { etag: '"2"', at: 5000 }));
});

test('keeps a file that comes without ETag', async () => {
  reply = { status: 200, body: text('plain') };
  const store = aStore();
  await load(store);
  expect(JSON.parse(store.kept() ?? '')).toEqual({ text: text('plain'), etag: null, at: 5000 });
});

test.each([
  ['two lines', '"a\nb"'],
  ['no ASCII', '"…"'],
  ['a number', 7],
  ['too long', 'x'.repeat(5000)],
])('asks plainly where the kept ETag is %s', async (_, etag) => {
  reply = { status: 200, body: text('new') };
  expect((await load(aStore(aCopy('kept', { etag })))).origin).toBe('published');
  expect(asked[0]).not.toHaveProperty('if-none-match');
});

test('does not ask about a kept file that cannot be used', async () => {
  reply = { status: 200, body: text('new') };
  expect(await load(aStore(aCopy('x', { text: '{"mode":"audit"}' })))).toMatchObject({
    policy: { revision: 'new' },
    problems: [],
  });
  expect(asked[0]).not.toHaveProperty('if-none-match');
});

test.each<[string, Reply | 'never', string]>([
  ['a file with problems', { status: 200, body: '{"budgetMs":-1,"mode":1}' }, 'invalid'],
  ['half a file', { status: 200, body: '{"mode":' }, 'invalid'],
  ['an empty file', { status: 200 }, 'invalid'],
  ['a sign-in page', { status: 200, body: '\n<!doctype html><form>' }, 'page'],
  ['a missing file', { status: 404, body: text('no') }, 'status'],
  ['an error', { status: 500 }, 'status'],
  ['a refusal', { status: 403 }, 'status'],
  ['a move to itself', { status: 302, headers: { location: '/policy.json' } }, 'unreachable'],
  ['no answer in time', 'never', 'late'],
])('keeps to the last good copy after %s, and names it', async (_, answer, failure) => {
  reply = answer;
  const store = aStore(aCopy('kept'));
  const loaded = await load(store, { within: answer === 'never' ? 100 : 5000 });
  expect(loaded).toMatchObject({
    policy: { revision: 'kept' },
    origin: 'lastGood',
    fetchedAt: 1000,
    failure,
  });
  expect(loaded.problems.length).toBeGreaterThan(0);
  expect(new Set(loaded.problems.map(({ copy }) => copy))).toEqual(new Set(['published']));
  expect(store.kept()).toBe(aCopy('kept'));
});

test('names every problem of a file that cannot be used', async () => {
  reply = { status: 200, body: '{"budgetMs":-1,"mode":1}' };
  const loaded = await load(aStore());
  expect(loaded).toMatchObject({ policy: { revision: 'baked-in' }, origin: 'bakedIn' });
  expect(loaded.problems.map(({ path }) => path)).toEqual(['mode', 'budgetMs']);
});

test('takes "not modified" for a failure where nothing was asked about', async () => {
  reply = { status: 304 };
  expect(await load(aStore())).toMatchObject({ origin: 'bakedIn', failure: 'status' });
});

test.each<[string, Http]>([
  ['is not there', () => Promise.reject(new Error('refused'))],
  [
    'throws',
    () => {
      throw new Error('broken');
    },
  ],
])('keeps to what is known where the host %s', async (_, broken) => {
  const loaded = await load(aStore(aCopy('kept')), { http: broken });
  expect(loaded).toMatchObject({ origin: 'lastGood', failure: 'unreachable' });
});

test('settles by the deadline whatever HTTP does', async () => {
  const over: Deadline = { left: () => 0, passed: Promise.resolve() };
  const hanging: Http = () => new Promise(() => undefined);
  const loaded = await fetchPolicy(
    { http: hanging, store: aStore(), clock: wall, url, bakedIn },
    over,
  );
  expect(loaded).toMatchObject({ origin: 'bakedIn', failure: 'late' });
});

test('uses a file that is too long to be kept, says so, and leaves the kept one', async () => {
  const lists = Array.from({ length: 400 }, (_, index) => ({
    address: `list-${index}@contoso.example`,
    size: index + 1,
    action: 'confirm',
    note: { en: 'Ask first.' },
  }));
  reply = { status: 200, body: JSON.stringify({ revision: 'long', lists }) };
  const store = aStore(aCopy('kept'), 30_000);
  expect(await load(store)).toMatchObject({
    policy: { revision: 'long' },
    origin: 'published',
    isStored: false,
  });
  expect(store.kept()).toBe(aCopy('kept'));
});

test('passes on the keys a newer file has', async () => {
  reply = { status: 200, body: '{"newRule":{}}' };
  expect((await load(aStore())).unknownKeys.map(({ path }) => path)).toEqual(['newRule']);
});

test.each([
  ['just fetched', 1000, 1000, false],
  ['15 minutes old', 1000, 1000 + 15 * 60_000, false],
  ['older than 15 minutes', 1000, 1001 + 15 * 60_000, true],
  ['from the future', 2000, 1000, true],
])('a copy %s', (_, fetchedAt, now, expected) => {
  const loaded = lastKnownPolicy(aStore(aCopy('kept', { at: fetchedAt })), bakedIn);
  expect(isStale(loaded, now)).toBe(expected);
});

test('a policy that was never fetched is stale', () => {
  expect(isStale(lastKnownPolicy(aStore(), bakedIn), 0)).toBe(true);
});

import { graphClient } from '../../src/transport/graph-client';
import { http } from '../../src/transport/http';
import type { AccessToken } from '../../src/ports';
import { inMs, realClock } from '../builders/clock';
import {
  startServer,
  type Answer,
  type Asked,
  type Behaviour,
  type TestServer,
} from '../builders/server';

let server: TestServer;
let tokens: (readonly string[])[];
beforeEach(() => {
  tokens = [];
});
afterEach(() => server.close());

const token: AccessToken = (scopes) => {
  tokens.push(scopes);
  return Promise.resolve('secret');
};

const start = async (behave: Behaviour, accessToken = token, suffix = '/v1.0') => {
  server = await startServer(behave);
  const client = graphClient(server.url + suffix, {
    http: http((url, init) => fetch(url, init)),
    token: accessToken,
    clock: realClock,
  });
  return client(['Mail.Read']);
};

const json = (body: unknown, more: Answer = {}): Answer => ({
  ...more,
  body: JSON.stringify(body),
});

/** Answers in the order of the list, the last one for ever. */
const inOrder = (...answers: readonly (Answer | 'hang' | 'cut')[]): Behaviour => {
  let next = 0;
  return () => answers[Math.min(next++, answers.length - 1)] ?? {};
};

type Inner = { readonly id: string; readonly url: string; readonly headers: object };
const innerOf = ({ body }: Asked): readonly Inner[] =>
  (JSON.parse(body) as { requests: Inner[] }).requests;

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );

test('asks with the bearer token, below the root, a slash at its end or not', async () => {
  const graph = await start(() => json({ value: [] }), token, '/v1.0/');
  expect(await graph.get('/groups?$top=1', inMs(5000), { ConsistencyLevel: 'eventual' })).toEqual({
    value: [],
  });
  await graph.post('/me/getMailTips', { a: 'ä' }, inMs(5000));
  expect(server.log).toMatchObject([
    {
      method: 'GET',
      url: '/v1.0/groups?$top=1',
      headers: { authorization: 'Bearer secret', consistencylevel: 'eventual' },
    },
    { method: 'POST', url: '/v1.0/me/getMailTips', body: '{"a":"ä"}' },
  ]);
  expect(server.log[1]?.headers['content-type']).toContain('application/json');
  expect(tokens).toEqual([['Mail.Read']]);
});

test('a link is followed below the root and refused anywhere else, before a token is asked for', async () => {
  const graph = await start(() => json({}));
  await graph.get(`${server.url}/v1.0/x?$skiptoken=1`, inMs(5000));
  expect(server.log).toHaveLength(1);
  tokens = [];
  for (const link of [
    'https://attacker.test/v1.0/x',
    `${server.url}/v1.0.attacker.test/x`,
    `${server.url}/v1.0@attacker.test/x`,
    `${server.url}/beta/x`,
    'x',
    '',
  ]) {
    expect(await failure(graph.get(link, inMs(5000)))).toMatchObject({ code: 'foreign' });
  }
  expect([server.log.length, tokens.length]).toEqual([1, 0]);
});

test.each([
  [401, '{}', { code: 'status', status: 401 }],
  [403, '{}', { code: 'status', status: 403 }],
  [429, '{}', { code: 'status', status: 429 }],
  [500, '{}', { code: 'status', status: 500 }],
  [200, '<html>sign in</html>', { code: 'malformed' }],
  [200, '', { code: 'malformed' }],
])('status %i with %j is a failure, asked once', async (status, body, expected) => {
  const graph = await start(() => ({ status, body }));
  expect(await failure(graph.get('/x', inMs(5000)))).toMatchObject(expected);
  expect(server.log).toHaveLength(1);
});

test.each([429, 503])('%i is tried once more after a Retry-After that fits', async (status) => {
  const busy = { status, headers: { 'Retry-After': '0.03' } };
  const graph = await start(inOrder(busy, json({ ok: 1 })));
  const begin = Date.now();
  expect(await graph.get('/x', inMs(5000))).toEqual({ ok: 1 });
  expect(Date.now() - begin).toBeGreaterThanOrEqual(29);
  expect(server.log).toHaveLength(2);
});

test('only once, and not where the wait does not fit', async () => {
  const graph = await start(() => ({ status: 429, headers: { 'Retry-After': '0.01' } }));
  expect(await failure(graph.get('/x', inMs(5000)))).toMatchObject({ status: 429 });
  expect(server.log).toHaveLength(2);
  await server.close();
  const late = await start(() => ({ status: 429, headers: { 'Retry-After': '3' } }));
  const begin = Date.now();
  expect(await failure(late.get('/x', inMs(2000)))).toMatchObject({ status: 429 });
  expect(Date.now() - begin).toBeLessThan(1000);
  expect(server.log).toHaveLength(1);
});

test('a token that fails, and one that hangs', async () => {
  const refused = await start(
    () => json({}),
    () => Promise.reject(new Error('no consent')),
  );
  expect(String(await failure(refused.get('/x', inMs(5000))))).toContain('no consent');
  await server.close();
  const hanging = await start(
    () => json({}),
    () => new Promise(() => undefined),
  );
  expect(await failure(hanging.get('/x', inMs(50)))).toMatchObject({ code: 'late' });
  expect(server.log).toEqual([]);
});

test('at most two requests at once, whoever asks', async () => {
  const graph = await start(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return json({});
  });
  await Promise.all(Array.from({ length: 7 }, (_, index) => graph.get(`/${index}`, inMs(5000))));
  expect(server.log).toHaveLength(7);
  expect(server.mostAtOnce()).toBe(2);
});

const answerAll = (asked: Asked): Answer =>
  json({
    responses: innerOf(asked)
      .map(({ id, url }) => ({ id, status: 200, body: url }))
      .reverse(),
  });

test('batches of twenty, answers in any order matched by id', async () => {
  const graph = await start(answerAll);
  const paths = Array.from({ length: 45 }, (_, index) => `/groups?x=${index}`);
  const answers = await graph.batch(paths, inMs(5000), { ConsistencyLevel: 'eventual' });
  expect(answers).toEqual(paths.map((body) => ({ ok: true, body })));
  expect(server.log.map((asked) => innerOf(asked).length).sort()).toEqual([20, 20, 5]);
  expect(server.log[0]?.url).toBe('/v1.0/$batch');
  expect(innerOf(server.log[0]!)[0]).toMatchObject({ headers: { ConsistencyLevel: 'eventual' } });
});

test('no path, no request', async () => {
  const graph = await start(answerAll);
  expect(await graph.batch([], inMs(5000))).toEqual([]);
  expect(server.log).toEqual([]);
});

test('failures inside are values, and missing answers too', async () => {
  const graph = await start(() =>
    json({
      responses: [
        { id: '1', status: 403, body: { error: {} } },
        { id: '0', status: 200, body: 7 },
        { id: 'other', status: 200, body: 8 },
        null,
      ],
    }),
  );
  expect(await graph.batch(['/a', '/b', '/c'], inMs(5000))).toMatchObject([
    { ok: true, body: 7 },
    { ok: false, status: 403 },
    { ok: false, status: 0 },
  ]);
  expect(server.log).toHaveLength(1);
});

test('those turned away inside are sent once more, alone', async () => {
  const busy = { status: 429, headers: { 'retry-after': '0.01' } };
  const graph = await start(
    inOrder(
      json({
        responses: [
          { id: '0', ...busy },
          { id: '1', status: 200, body: 'b' },
          { id: '2', ...busy, headers: { 'Retry-After': '9' } },
          { id: '3', status: 500, headers: { 'Retry-After': '0' } },
        ],
      }),
      json({ responses: [{ id: '0', status: 200, body: 'a' }] }),
    ),
  );
  expect(await graph.batch(['/a', '/b', '/c', '/d'], inMs(2000))).toMatchObject([
    { ok: true, body: 'a' },
    { ok: true, body: 'b' },
    { ok: false, status: 429 },
    { ok: false, status: 500 },
  ]);
  expect(server.log.map((asked) => innerOf(asked).map(({ url }) => url))).toEqual([
    ['/a', '/b', '/c', '/d'],
    ['/a'],
  ]);
});

test('one retry at most: of the whole or of a part, never of both', async () => {
  const busy = { status: 429, headers: { 'Retry-After': '0' } };
  const graph = await start(inOrder(busy, json({ responses: [{ id: '0', ...busy }] })));
  expect(await graph.batch(['/a'], inMs(2000))).toMatchObject([{ ok: false, status: 429 }]);
  expect(server.log).toHaveLength(2);
});

test.each([
  ['hang', 'hang'],
  ['cut', 'cut'],
  ['HTML', { body: '<html>' }],
  ['no responses', { body: '{"responses":{}}' }],
  ['500', { status: 500 }],
] as const)('a batch that fails as a whole (%s) fails for each path', async (_, answer) => {
  const graph = await start(() => answer);
  expect(await graph.batch(['/a', '/b'], inMs(100))).toMatchObject([{ ok: false }, { ok: false }]);
});

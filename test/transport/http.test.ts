import { http, type Fetch } from '../../src/transport/http';
import { HttpError } from '../../src/transport/http-error';
import { xhrHttp } from '../../src/transport/xhr';
import type { Http } from '../../src/ports';
import { inMs } from '../builders/clock';
import { startServer, type Behaviour, type TestServer } from '../builders/server';
import { NodeXhr } from '../builders/node-xhr';

const byFetch: Fetch = (url, init) => fetch(url, init);
const adapters: readonly (readonly [string, Http])[] = [
  ['fetch', http(byFetch)],
  ['XMLHttpRequest', xhrHttp(NodeXhr)],
];

let server: TestServer;
const serve = async (behave: Behaviour) => {
  server = await startServer(behave);
  return server.url;
};
afterEach(() => server.close());

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );

describe.each(adapters)('%s', (_, send) => {
  test('sends method, headers and body, and any status is an answer', async () => {
    const url = await serve(() => ({
      status: 429,
      headers: { 'Retry-After': '2.128' },
      body: 'später',
    }));
    const answer = await send(
      { method: 'POST', url: `${url}/a?b=c`, headers: { 'X-One': '1' }, body: '{"ä":1}' },
      inMs(5000),
    );
    expect([answer.status, answer.text, answer.header('retry-after'), answer.header('x')]).toEqual([
      429,
      'später',
      '2.128',
      null,
    ]);
    expect(server.log).toMatchObject([
      { method: 'POST', url: '/a?b=c', body: '{"ä":1}', headers: { 'x-one': '1' } },
    ]);
  });

  test('no answer in time is late, and says where without the query', async () => {
    const url = await serve(() => 'hang');
    const start = Date.now();
    const error = await failure(
      send({ method: 'GET', url: `${url}/lists?who=me#x`, headers: {} }, inMs(80)),
    );
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ code: 'late', url: `${url}/lists` });
    expect(String(error)).not.toContain('who');
    expect(Date.now() - start).toBeLessThan(1000);
  });

  test('a broken connection is the network, with its cause', async () => {
    const url = await serve(() => 'cut');
    const error = await failure(send({ method: 'GET', url, headers: {} }, inMs(5000)));
    expect(error).toMatchObject({ code: 'network' });
    expect((error as HttpError).cause).toBeDefined();
  });

  test('after the deadline nothing is sent', async () => {
    const url = await serve(() => ({}));
    const passed = { left: () => 0, passed: Promise.resolve() };
    const error = await failure(send({ method: 'GET', url, headers: {} }, passed));
    expect(error).toMatchObject({ code: 'late' });
    expect(server.log).toEqual([]);
  });
});

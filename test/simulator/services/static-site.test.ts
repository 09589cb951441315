import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runServices, type Running } from './running-services';

let running: Running;
beforeAll(async () => {
  running = await runServices();
});
afterAll(() => running.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(running.origin + path, { headers });

/** Sends the path as it stands; fetch would tidy it first. */
const getRaw = (path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(running.origin);
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.on('data', (data) => (text += data.toString()));
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });

test.each([
  ['/launchevent.js', 'text/javascript; charset=utf-8'],
  ['/launchevent.html', 'text/html; charset=utf-8'],
  ['/.well-known/microsoft-officeaddins-allowed.json', 'application/json; charset=utf-8'],
])('%s is served as %s', async (path, type) => {
  const response = await get(path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
});

test('scripts keep their umlauts', async () => {
  expect(await (await get('/launchevent.js')).text()).toBe('// Grüße');
});

test('pages load office.js from the package', async () => {
  expect(await (await get('/launchevent.html')).text()).toBe(
    '<script src="/office-js/office.js"></script>',
  );
});

test.each(['office.js', 'outlook-web-16.01.js', 'en-us/outlook_strings.js'])(
  'office-js/%s is the file of the package, byte for byte',
  async (path) => {
    const require = createRequire(__filename);
    const file = require.resolve(`@microsoft/office-js/dist/${path}`);
    const served = Buffer.from(await (await get(`/office-js/${path}`)).arrayBuffer());
    expect(served.equals(readFileSync(file))).toBe(true);
  },
);

test('a locale may be written in any case', async () => {
  expect((await get('/office-js/en-US/outlook_strings.js')).status).toBe(200);
  expect((await get('/office-js/no-such-file.js')).status).toBe(404);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/lists/..%2f..%2fsecret.txt',
  '/office-js/..%2f..%2f..%2fpackage.json',
  '/assets/..%2f..%2fsecret.txt',
  '//secret.txt',
  '/%00',
  '/%',
])('%s does not lead out of the site', async (path) => {
  const answer = await getRaw(path);
  expect(answer).toMatch(/^HTTP\/1\.1 (400|404)/);
  expect(answer).not.toContain('outside');
});

test('what is nobody’s is left to others', async () => {
  expect(await (await get('/simulator/')).text()).toBe('nobody serves this');
});

test('a static site takes no writes', async () => {
  const response = await fetch(`${running.origin}/launchevent.js`, { method: 'POST' });
  expect(response.status).toBe(405);
});

test.each(['/policy.json', '/lists/index.json', '/launchevent.js'])(
  '%s is answered with 304 to a client that has it',
  async (path) => {
    const etag = (await get(path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^".+"$/);
    expect((await get(path, { 'If-None-Match': etag })).status).toBe(304);
    expect((await get(path, { 'If-None-Match': `"old", W/${etag}` })).status).toBe(304);
    expect((await get(path, { 'If-None-Match': '"old"' })).status).toBe(200);
  },
);

test('the policy is the simulator’s own, with Graph at this origin', async () => {
  expect(await (await get('/policy.json')).json()).toMatchObject({
    internalDomains: ['contoso.example'],
    thresholds: { new: { warn: 250, confirm: 2500, block: 25000 } },
    sources: { publishedSizes: true, graph: { root: `${running.origin}/graph/v1.0` } },
  });
});

test('an edited policy is served as it stands, even when it is no JSON', async () => {
  running.services.state.change({ policyText: '{ not json' });
  expect(await (await get('/policy.json')).text()).toBe('{ not json');
  running.services.state.change({ policyText: null });
});

test('without Graph the policy names none', async () => {
  running.services.state.change({ graph: false });
  expect(await (await get('/policy.json')).json()).toMatchObject({ sources: { graph: null } });
  running.services.state.change({ graph: true });
});

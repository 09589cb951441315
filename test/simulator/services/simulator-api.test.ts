import { asJson, bearer, runServices, type Running } from './running-services';

let running: Running;
beforeAll(async () => {
  running = await runServices();
});
afterEach(() => running.services.reset());
afterAll(() => running.stop());

const anyText: unknown = expect.any(String);
const aNumber: unknown = expect.any(Number);
const aTime: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);

const api = (path: string, init?: RequestInit) =>
  fetch(`${running.origin}/simulator/api/${path}`, init);

const putState = (change: unknown) =>
  api('state', { method: 'PUT', headers: asJson, body: JSON.stringify(change) });

test('the state changes key by key', async () => {
  expect(await (await putState({ directory: 'slow' })).json()).toMatchObject({
    directory: 'slow',
    graph: true,
  });
  expect(await (await putState({ policyText: '{}' })).json()).toMatchObject({
    directory: 'slow',
    policyText: '{}',
  });
  expect(await (await api('state')).json()).toEqual(running.services.state.get());
});

test.each([[{ directory: 'broken' }], [{ latencyMs: '5' }], [{ unknown: 1 }], [7], [null]])(
  '%j changes nothing and says why',
  async (change) => {
    const before = running.services.state.get();
    const response = await putState(change);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ problems: [anyText] });
    expect(running.services.state.get()).toEqual(before);
  },
);

test('reset brings the beginning back', async () => {
  await putState({ directory: 'down', consent: 'missing' });
  await fetch(`${running.origin}/policy.json`);
  await api('reset', { method: 'POST' });
  expect(await (await api('state')).json()).toMatchObject({
    directory: 'fine',
    consent: 'granted',
  });
  expect(await (await api('log')).json()).toEqual([]);
});

test('the log holds what the add-in asked of policy, lists and Graph, and nothing else', async () => {
  for (const path of [
    '/launchevent.js',
    '/policy.json',
    '/lists/zz.json',
    '/simulator/api/state',
  ]) {
    await fetch(running.origin + path);
  }
  await fetch(`${running.origin}/graph/v1.0/groups?$top=1`, { headers: bearer(running.people) });
  expect(await (await api('log')).json()).toEqual([
    {
      at: aTime,
      method: 'GET',
      path: '/policy.json',
      status: 200,
      ms: aNumber,
      kind: 'policy',
    },
    expect.objectContaining({ path: '/lists/zz.json', status: 404, kind: 'lists' }),
    expect.objectContaining({ path: '/graph/v1.0/groups?$top=1', status: 200, kind: 'graph' }),
  ]);
});

test('a request that got no answer has status 0', async () => {
  await putState({ directory: 'down' });
  await fetch(`${running.origin}/lists/00.json`).catch(() => undefined);
  expect(await (await api('log')).json()).toMatchObject([{ kind: 'lists', status: 0 }]);
});

test('the stream tells what was, then what comes', async () => {
  await fetch(`${running.origin}/policy.json`);
  const response = await api('log/stream');
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = (await reader?.read())?.value ?? '';
  expect(text).toContain('"path":"/policy.json"');
  await fetch(`${running.origin}/lists/index.json`);
  text = (await reader?.read())?.value ?? '';
  expect(text).toMatch(/^event: message\ndata: \{.*"path":"\/lists\/index\.json".*\}\n\n$/);
  await reader?.cancel();
});

test('people are searched and resolved', async () => {
  expect(await (await api('people?search=england')).json()).toEqual([
    {
      name: 'All England',
      address: 'all-england@contoso.example',
      recipientType: 'distributionList',
    },
  ]);
  const address = encodeURIComponent('all-england@contoso.example');
  expect(await (await api(`people?resolve=${address}&labelling=desktop`)).json()).toMatchObject([
    { recipientType: 'other' },
  ]);
  expect(await (await api('people?resolve=nobody')).json()).toEqual([]);
  expect(await (await api('people?search=a&limit=7')).json()).toHaveLength(7);
});

test('an unknown address of the simulator is 404', async () => {
  expect((await api('weather')).status).toBe(404);
});

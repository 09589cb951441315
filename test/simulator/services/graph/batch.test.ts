import { runServices, type Running } from '../running-services';
import { eventual, graphCalls, type GraphCalls } from './graph-client';

let running: Running;
let graph: GraphCalls;
beforeAll(async () => {
  running = await runServices();
  graph = graphCalls(running);
});
afterAll(() => running.stop());

const batch = (...requests: readonly object[]) => graph.post('/$batch', { requests });

const find = (id: string, local: string) => ({
  id,
  method: 'GET',
  url: `/groups?$filter=${encodeURIComponent(`mail eq '${local}@contoso.example'`)}&$select=id`,
});

const countStep = (id: string, local: string) => ({
  id,
  method: 'GET',
  url: `/groups/${graph.groupId(local)}/transitiveMembers/microsoft.graph.user/$count`,
  headers: eventual,
});

test('answers come in another order, each with the id of its request', async () => {
  const { status, body } = await batch(find('a', 'estates'), find('b', 'ward-7'));
  expect(status).toBe(200);
  expect(body.responses.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(body.responses[1]).toMatchObject({
    status: 200,
    headers: { 'x-ms-resource-unit': '1' },
    body: { value: [{ id: graph.groupId('estates') }] },
  });
});

test('a failure stays inside the 200', async () => {
  const { status, body } = await batch(find('a', 'estates'), find('b', "it's"));
  expect(status).toBe(200);
  expect(body.responses.map(({ status: inner }) => inner)).toEqual([400, 200]);
});

test('headers of a step are its own', async () => {
  const { body } = await batch(countStep('a', 'estates'), {
    ...countStep('b', 'estates'),
    headers: {},
  });
  expect(body.responses).toMatchObject([
    { id: 'b', status: 400, body: { error: { message: '$count is not currently supported.' } } },
    { id: 'a', status: 200, headers: { 'Content-Type': 'text/plain' }, body: 300 },
  ]);
});

test.each([
  ['number', 300],
  ['text', '300'],
  ['base64', 'MzAw'],
] as const)('a count may come as %s: %p', async (batchedCount, expected) => {
  const other = await runServices({ graph: { batchedCount } });
  const { body } = await graphCalls(other).post('/$batch', {
    requests: [countStep('a', 'estates')],
  });
  await other.stop();
  expect(body.responses[0]?.body).toBe(expected);
});

test('mail tips may be asked in a batch, with a content type', async () => {
  const step = {
    id: 'a',
    method: 'POST',
    url: '/me/getMailTips',
    body: { EmailAddresses: ['estates@contoso.example'], MailTipsOptions: 'totalMemberCount' },
  };
  const typed = await batch({ ...step, headers: { 'Content-Type': 'application/json' } });
  expect(typed.body.responses[0]?.body).toMatchObject({ value: [{ totalMemberCount: 300 }] });
  expect((await batch(step)).body.responses[0]?.status).toBe(400);
});

test.each([
  '/$batch',
  'https://graph.microsoft.com/v1.0/groups',
  '/v1.0/groups',
  '/groups/%E0%A4%A',
])('%s cannot stand in a batch', async (url) => {
  const { body } = await batch({ id: 'a', method: 'GET', url });
  expect(body.responses[0]?.status).toBe(400);
});

test('a path may begin without a slash', async () => {
  const { body } = await batch({ id: 'a', method: 'GET', url: 'groups?$top=1&$select=id' });
  expect(body.responses[0]?.status).toBe(200);
});

test('what depends on a failure fails with it', async () => {
  const { body } = await batch(
    find('a', "it's"),
    { ...find('b', 'estates'), dependsOn: ['a'] },
    { ...find('c', 'estates'), dependsOn: ['b'] },
    find('d', 'estates'),
  );
  const statuses = body.responses.map(({ id, status }) => [id, status]);
  expect(Object.fromEntries(statuses)).toEqual({ a: 400, b: 424, c: 424, d: 200 });
});

test('twenty requests are the most, and their ids must differ', async () => {
  const steps = Array.from({ length: 21 }, (_, index) => find(String(index), 'estates'));
  expect((await batch(...steps.slice(1))).status).toBe(200);
  const tooMany = await batch(...steps);
  expect([tooMany.status, tooMany.body.error.code]).toEqual([400, 'MaximumValueExceeded']);
  expect((await batch(find('a', 'estates'), find('A', 'estates'))).status).toBe(400);
});

test.each([[{}], [{ requests: [{ id: 1, method: 'GET', url: '/groups' }] }], [[]]])(
  '%j is no batch',
  async (body) => {
    expect((await graph.post('/$batch', body)).status).toBe(400);
  },
);

test('throttling is told for each request inside the 200', async () => {
  running.services.state.change({ directory: 'throttled' });
  const { status, body } = await batch(find('a', 'estates'));
  running.services.state.change({ directory: 'fine' });
  expect(status).toBe(200);
  expect(body.responses[0]).toMatchObject({
    status: 429,
    headers: { 'Retry-After': '30' },
    body: { error: { code: 'TooManyRequests' } },
  });
});

test('the log says what a batch asked', async () => {
  running.services.log.clear();
  await batch(find('a', 'estates'), find('b', 'ward-7'));
  expect(running.services.log.entries()).toMatchObject([
    {
      kind: 'graph',
      method: 'POST',
      path: '/graph/v1.0/$batch',
      inner: [find('a', 'estates'), find('b', 'ward-7')].map(({ url }) => `GET ${url}`),
    },
  ]);
});

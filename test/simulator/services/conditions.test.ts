import { bearer, runServices, type Running } from './running-services';

let running: Running;
beforeAll(async () => {
  running = await runServices();
});
beforeEach(() => {
  running.services.reset();
  running.services.state.change({ latencyMs: 0 });
});
afterAll(() => running.stop());

const lists = () => fetch(`${running.origin}/lists/index.json`);
const graph = () =>
  fetch(`${running.origin}/graph/v1.0/groups?$top=1&$select=id`, {
    headers: bearer(running.people),
  });
const policy = () => fetch(`${running.origin}/policy.json`);

const timed = async (ask: () => Promise<Response>): Promise<readonly [number, number]> => {
  const began = performance.now();
  const { status } = await ask();
  return [status, performance.now() - began];
};

test('all is well to begin with', async () => {
  const statuses = [await lists(), await graph(), await policy()].map(({ status }) => status);
  expect(statuses).toEqual([200, 200, 200]);
});

test('a slow directory answers, later than a quick one, and the policy is not concerned', async () => {
  running.services.state.change({ directory: 'slow' });
  const [[listStatus, listMs], [graphStatus, graphMs], [policyStatus, policyMs]] =
    await Promise.all([timed(lists), timed(graph), timed(policy)]);
  expect([listStatus, graphStatus, policyStatus]).toEqual([200, 200, 200]);
  expect(Math.min(listMs, graphMs)).toBeGreaterThan(1_150);
  expect(policyMs).toBeLessThan(Math.min(listMs, graphMs));
});

test('a throttled directory says when to come back', async () => {
  running.services.state.change({ directory: 'throttled' });
  for (const answer of [await lists(), await graph()]) {
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '30']);
  }
});

test('a directory that is down drops the connection, and Graph says 503', async () => {
  running.services.state.change({ directory: 'down' });
  await expect(lists()).rejects.toThrow('fetch failed');
  expect((await graph()).status).toBe(503);
  expect((await policy()).status).toBe(200);
});

test('the policy has a health of its own', async () => {
  running.services.state.change({ policyState: 'down' });
  await expect(policy()).rejects.toThrow('fetch failed');
  expect((await lists()).status).toBe(200);
});

test('hanging requests never end by themselves, and end with the reset', async () => {
  running.services.state.change({ hang: true });
  const ends = [lists(), graph(), policy()].map((request) =>
    request.then(() => 'answered').catch(() => 'cut off'),
  );
  const soon = new Promise((resolve) => setTimeout(resolve, 200, 'hanging'));
  expect(await Promise.race([...ends, soon])).toBe('hanging');
  running.services.reset();
  expect(await Promise.all(ends)).toEqual(['cut off', 'cut off', 'cut off']);
});

test('latency is added to everything the add-in asks', async () => {
  running.services.state.change({ latencyMs: 150 });
  for (const ask of [lists, graph, policy]) {
    const [, ms] = await timed(ask);
    expect(ms).toBeGreaterThan(140);
  }
});

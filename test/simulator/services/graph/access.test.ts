import { bearer, runServices, type Running } from '../running-services';
import { graphCalls, type GraphCalls } from './graph-client';

let running: Running;
let graph: GraphCalls;
let time = Date.parse('2026-11-21T09:00:00Z');

beforeAll(async () => {
  running = await runServices({ now: () => time, graph: { directoryUnits: 10 } });
  graph = graphCalls(running);
});
afterEach(() => running.services.reset());
afterAll(() => running.stop());

const withScopes = (...scopes: readonly string[]) => bearer(running.people, scopes, time);

test.each([
  [{}, 'Access token is empty.'],
  [{ Authorization: 'Basic abc' }, 'Access token is empty.'],
  [{ Authorization: 'Bearer abc' }, 'CompactToken parsing failed with error code: 80049217'],
])('%j is answered with 401', async (headers, message) => {
  const { status, body, headers: answered } = await graph.get('/groups', headers);
  expect([status, body.error.code, body.error.message]).toEqual([
    401,
    'InvalidAuthenticationToken',
    message,
  ]);
  expect(answered.get('www-authenticate')).toContain('Bearer');
});

test('a token ends after an hour', async () => {
  const headers = withScopes('GroupMember.Read.All');
  expect((await graph.get('/groups?$top=1&$select=id', headers)).status).toBe(200);
  time += 3_600_000;
  expect((await graph.get('/groups?$top=1&$select=id', headers)).status).toBe(401);
});

test('a token opens what its scopes say', async () => {
  const count = `/groups/${graph.groupId('estates')}/transitiveMembers/microsoft.graph.user/$count`;
  const eventual = { ConsistencyLevel: 'eventual' };
  const groups = await graph.get('/groups', withScopes('Mail.Read'));
  expect([groups.status, groups.body.error.code]).toEqual([403, 'Authorization_RequestDenied']);
  const basic = withScopes('GroupMember.ReadBasic.All');
  expect((await graph.get('/groups', basic)).status).toBe(403);
  expect((await graph.get(count, { ...basic, ...eventual })).status).toBe(200);
  const tips = await fetch(`${running.origin}/graph/v1.0/me/getMailTips`, {
    method: 'POST',
    headers: { ...withScopes('Mail.ReadBasic'), 'Content-Type': 'application/json' },
    body: '{}',
  });
  expect(tips.status).toBe(403);
});

test('a body that is no JSON, or does not say that it is, is refused', async () => {
  const post = (body: string, type: string) =>
    fetch(`${running.origin}/graph/v1.0/me/getMailTips`, {
      method: 'POST',
      headers: { ...withScopes('Mail.Read'), 'Content-Type': type },
      body,
    });
  expect((await post('{', 'application/json')).status).toBe(400);
  expect((await post('{"EmailAddresses":[]}', 'text/plain')).status).toBe(400);
});

test('ten units are spent by two counts; the third is told how long to wait, to the millisecond', async () => {
  const headers = { ...withScopes('GroupMember.Read.All'), ConsistencyLevel: 'eventual' };
  const path = `/groups/${graph.groupId('estates')}/transitiveMembers/$count`;
  for (const expected of [200, 200]) expect((await graph.get(path, headers)).status).toBe(expected);
  const { status, headers: answered, body } = await graph.get(path, headers);
  expect([status, body.error.code]).toEqual([429, 'TooManyRequests']);
  expect(answered.get('retry-after')).toBe('5');
  time += 2_872;
  expect((await graph.get(path, headers)).headers.get('retry-after')).toBe('2.128');
  time += 2_128;
  expect((await graph.get(path, headers)).status).toBe(200);
});

test('a fifth request at once is too many for a mailbox', async () => {
  running.services.state.change({ latencyMs: 1_000 });
  const ask = () =>
    fetch(`${running.origin}/graph/v1.0/me/getMailTips`, {
      method: 'POST',
      headers: { ...withScopes('Mail.Read'), 'Content-Type': 'application/json' },
      body: JSON.stringify({
        EmailAddresses: ['estates@contoso.example'],
        MailTipsOptions: 'totalMemberCount',
      }),
    });
  const answers = await Promise.all([ask(), ask(), ask(), ask(), ask()]);
  const statuses = answers.map(({ status }) => status).sort((a, b) => a - b);
  expect(statuses).toEqual([200, 200, 200, 200, 429]);
  expect((await ask()).status).toBe(200);
});

test('any page may ask, and is told so beforehand', async () => {
  const response = await fetch(`${running.origin}/graph/v1.0/$batch`, {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://elsewhere.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,consistencylevel',
    },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-allow-headers')).toBe(
    'authorization,consistencylevel',
  );
  const answer = await graph.get('/groups', {});
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After');
});

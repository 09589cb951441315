import { bearer, runServices, type Running } from '../running-services';
import { eventual, graphCalls, type GraphCalls, type Reply } from './graph-client';

let running: Running;
let graph: GraphCalls;
beforeAll(async () => {
  running = await runServices();
  graph = graphCalls(running);
});
afterAll(() => running.stop());

test.each([
  ["mail eq 'estates@contoso.example'", ['estates@contoso.example']],
  ["mail eq 'ESTATES@contoso.example'", ['estates@contoso.example']],
  ["mail eq 'it''s&co+test#1@contoso.example'", ["it's&co+test#1@contoso.example"]],
  [
    "mail in ('estates@contoso.example','ward-7@contoso.example')",
    ['estates@contoso.example', 'ward-7@contoso.example'],
  ],
  ["proxyAddresses/any(p:p eq 'smtp:buildings@contoso.example')", ['estates@contoso.example']],
  ["proxyAddresses/any(p:p eq 'SMTP:estates@contoso.example')", ['estates@contoso.example']],
  ["proxyAddresses/any(p:p eq 'smtp:estates@contoso.example')", []],
  [
    "mail eq 'ward-7@contoso.example' or proxyAddresses/any(p:p eq 'smtp:buildings@contoso.example')",
    ['estates@contoso.example', 'ward-7@contoso.example'],
  ],
  ["mail eq 'all-england@contoso.example'", []],
  ["mail eq 'innocent@contoso.example'", []],
])('%s finds %j', async (filter, expected) => {
  const { status, body } = await graph.filterGroups(filter, '&$select=id,mail');
  expect(status).toBe(200);
  expect(body.value.map(({ mail }) => mail)).toEqual(expected);
});

test.each([
  ["it's&co+test#1@contoso.example", 400, 'a quote ends the string, & and # the parameter'],
  ["it''s&co+test#1@contoso.example", 400, '& ends the parameter'],
  ["it''s%26co+test#1@contoso.example", 400, '# ends the address'],
  ["it''s%26co+test%231@contoso.example", 200, '+ is a space, so nobody is found'],
])('an address that is not escaped (%s) is found out: %i', async (address, expected) => {
  const { status, body } = await graph.get(`/groups?$filter=mail eq '${address}'&$select=id`);
  expect(status).toBe(expected);
  if (status === 200) expect(body.value).toEqual([]);
});

test.each([
  ['/groups?$select=id,shoeSize', 'BadRequest'],
  ["/groups?$filter=shoeSize eq '4'", 'BadRequest'],
  ["/groups?$filter=proxyAddresses eq 'a'", 'Request_UnsupportedQuery'],
  ['/groups?$orderby=displayName', 'Request_UnsupportedQuery'],
  ['/groups?filter=a', 'BadRequest'],
  ['/groups?$top=1000', 'Request_BadRequest'],
  ['/sites', 'BadRequest'],
])('%s is refused with %s', async (path, code) => {
  const { status, body } = await graph.get(path);
  expect([status, body.error.code]).toEqual([400, code]);
});

test('a Microsoft 365 group and a security group say what they are', async () => {
  const properties = '&$select=groupTypes,mailEnabled,securityEnabled,visibility';
  const one = async (local: string): Promise<unknown> =>
    (await graph.filterGroups(`mail eq '${local}@contoso.example'`, properties)).body.value[0];
  expect(await one('digital-programme')).toEqual({
    groupTypes: ['Unified'],
    mailEnabled: true,
    securityEnabled: false,
    visibility: null,
  });
  expect(await one('vpn-users')).toMatchObject({ groupTypes: [], securityEnabled: true });
  expect(await one('speak-up')).toMatchObject({ visibility: 'HiddenMembership' });
});

test.each([
  ['estates', '/microsoft.graph.user', 300],
  ['everyone', '/microsoft.graph.user', 1_200_000],
  ['managers', '/microsoft.graph.user', 420],
  ['managers', '/microsoft.graph.group', 2],
  ['managers', '', 422],
  ['on-call-rota', '/microsoft.graph.user', 50],
  ['vaccine-suppliers', '/microsoft.graph.user', 90],
  ['vaccine-suppliers', '/microsoft.graph.orgContact', 40],
  ['vaccine-suppliers', '', 130],
  ['vaccine-suppliers', '/microsoft.graph.device', 0],
  ['south-region', '/microsoft.graph.user', 60],
  ['speak-up', '/microsoft.graph.user', 0],
])('%s%s counts %i', async (local, cast, expected) => {
  expect(await graph.countOf(local, cast)).toBe(expected);
});

test('a count is plain text behind a byte-order mark', async () => {
  const response = await fetch(
    `${running.origin}/graph/v1.0/groups/${graph.groupId('estates')}/transitiveMembers/$count`,
    { headers: { ...bearer(running.people), ...eventual } },
  );
  expect(response.headers.get('content-type')).toBe('text/plain');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes).toEqual(Buffer.from('\uFEFF300', 'utf8'));
});

test('a count without ConsistencyLevel is refused in the documented words', async () => {
  const { status, body } = await graph.get(
    `/groups/${graph.groupId('estates')}/transitiveMembers/microsoft.graph.user/$count`,
  );
  expect([status, body.error.code, body.error.message]).toEqual([
    400,
    'Request_BadRequest',
    '$count is not currently supported.',
  ]);
});

test('$count=true without ConsistencyLevel is ignored, with it the number comes along', async () => {
  const path = `/groups/${graph.groupId('estates')}/transitiveMembers/microsoft.graph.user?$count=true&$top=5&$select=id`;
  expect((await graph.get(path)).body).not.toHaveProperty(['@odata.count']);
  const { body } = await graph.get(path, { ...bearer(running.people), ...eventual });
  expect(body['@odata.count']).toBe(300);
});

test('members come in pages of 999 by following the link as it is', async () => {
  const ids = new Set<string>();
  let pages = 0;
  let next: string | undefined =
    `/groups/${graph.groupId('regional-midwives')}/transitiveMembers/microsoft.graph.user?$select=id&$top=999`;
  while (next !== undefined) {
    const { body }: Reply = await graph.get(next);
    for (const member of body.value) {
      expect(Object.keys(member)).toEqual(['id']);
      ids.add(member.id);
    }
    pages += 1;
    next = body['@odata.nextLink'];
  }
  expect([pages, ids.size]).toEqual([5, 4_000]);
});

test('a link of one list is no use for another', async () => {
  const members = (local: string): string =>
    `/groups/${graph.groupId(local)}/transitiveMembers/microsoft.graph.user?$top=5`;
  const { body } = await graph.get(members('estates'));
  const token = new URL(body['@odata.nextLink'] ?? '').searchParams.get('$skiptoken') ?? '';
  for (const path of [
    `${members('ward-7')}&$skiptoken=${token}`,
    `${members('estates')}&$skiptoken=5`,
  ]) {
    const { status, body: refused } = await graph.get(path);
    expect([status, refused.error.code]).toEqual([400, 'Directory_ExpiredPageToken']);
  }
});

test('a dynamic list and an unknown id are not there', async () => {
  for (const id of [graph.groupId('all-england'), '00000000-0000-4000-8000-000000000000']) {
    const { status, body } = await graph.get(`/groups/${id}?$select=id`);
    expect([status, body.error.code]).toEqual([404, 'Request_ResourceNotFound']);
  }
});

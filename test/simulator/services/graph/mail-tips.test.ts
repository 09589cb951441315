import { runServices, type Running } from '../running-services';
import { graphCalls, type GraphCalls } from './graph-client';

let running: Running;
let graph: GraphCalls;
beforeAll(async () => {
  running = await runServices();
  graph = graphCalls(running);
});
afterAll(() => running.stop());

const anyText: unknown = expect.any(String);

const options = 'totalMemberCount, externalMemberCount, moderationStatus, recipientScope';

const ask = (addresses: readonly string[], MailTipsOptions = options) =>
  graph.post('/me/getMailTips', { EmailAddresses: addresses, MailTipsOptions });

test.each([
  ['all-england@contoso.example', 840_000, 0, false],
  ['everyone@contoso.example', 1_200_000, 0, false],
  ['BUILDINGS@contoso.example', 300, 0, false],
  ['vaccine-suppliers@contoso.example', 130, 40, false],
  ['announcements@contoso.example', 18_000, 0, true],
  // a nested list counts as one
  ['managers@contoso.example', 42, 0, false],
  ['night-shift-pilot@contoso.example', 0, 0, false],
  ['innocent@contoso.example', null, null, false],
  ['emergency-planning@contoso.example', null, null, false],
  ['digital-programme@contoso.example', null, null, false],
  ["it's&co+test#1@contoso.example", 260, 0, false],
])('%s: %p members, %p outside', async (address, total, external, moderated) => {
  const { status, body } = await ask([address]);
  expect(status).toBe(200);
  expect(body.value).toEqual([
    {
      emailAddress: { name: '', address },
      totalMemberCount: total,
      externalMemberCount: external,
      isModerated: moderated,
      recipientScope: 'internal',
    },
  ]);
});

test('a person has no count, and somebody outside is external', async () => {
  const { body } = await ask([running.people.person(9).address, 'someone@fabrikam.example']);
  expect(body.value).toMatchObject([
    { totalMemberCount: null, recipientScope: 'internal' },
    { totalMemberCount: null, recipientScope: 'external' },
  ]);
});

test('only what was asked for is answered', async () => {
  const { body } = await ask(['estates@contoso.example'], 'deliveryRestriction');
  expect(body.value).toEqual([
    {
      emailAddress: { name: '', address: 'estates@contoso.example' },
      deliveryRestricted: false,
    },
  ]);
});

test('one bad address does not spoil the others', async () => {
  const { status, body } = await ask(['not an address', 'estates@contoso.example']);
  expect(status).toBe(200);
  expect(body.value).toMatchObject([
    { error: { code: anyText, message: anyText } },
    { totalMemberCount: 300 },
  ]);
});

test('the action may be named in full', async () => {
  const { body } = await graph.post('/me/microsoft.graph.getMailTips', {
    EmailAddresses: ['estates@contoso.example'],
    MailTipsOptions: 'totalMemberCount',
  });
  expect(body.value[0]?.['totalMemberCount']).toBe(300);
});

test.each([
  [{ emailAddresses: ['a@b.example'], MailTipsOptions: options }],
  [{ EmailAddresses: 'a@b.example', MailTipsOptions: options }],
  [{ EmailAddresses: ['a@b.example'], MailTipsOptions: ['totalMemberCount'] }],
  [{ EmailAddresses: ['a@b.example'], MailTipsOptions: 'totalMembers' }],
  [{ EmailAddresses: ['a@b.example'] }],
  [{ EmailAddresses: Array.from({ length: 101 }, () => 'a@b.example'), MailTipsOptions: options }],
])('%j is refused', async (body) => {
  const reply = await graph.post('/me/getMailTips', body);
  expect([reply.status, reply.body.error.code]).toEqual([400, anyText]);
});

test('a GET is not how tips are asked for', async () => {
  const { status, body } = await graph.get('/me/getMailTips');
  expect([status, body.error.code]).toEqual([405, 'Request_BadRequest']);
});

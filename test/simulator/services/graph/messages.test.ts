import { bearer, runServices, type Running } from '../running-services';
import { graphCalls, type GraphCalls, type Reply } from './graph-client';
import { examplesOf, hasOracle, openOracle } from './oracle';

const now = Date.parse('2026-11-21T09:00:00Z');

let running: Running;
let graph: GraphCalls;
beforeAll(async () => {
  running = await runServices({ now: () => now });
  graph = graphCalls(running);
});
afterEach(() => running.services.reset());
afterAll(() => running.stop());

const storm = {
  conversationId: 'AAQk/a+b=',
  subject: 'Test',
  original: {
    internetMessageId: "<o'hara%3C&+#@contoso.example>",
    from: 'ewan.fletcher@contoso.example',
    to: ['all-england@contoso.example'],
  },
  replies: 40,
  spreadMinutes: 20,
};

const ask = (
  options: Readonly<Record<string, string>>,
  scopes: readonly string[] = ['Mail.ReadBasic'],
): Promise<Reply> =>
  graph.get(
    `/me/messages?${new URLSearchParams(options).toString()}`,
    bearer(running.people, scopes, now),
  );

const subjects = ({ body }: Reply): readonly unknown[] => body.value.map(({ subject }) => subject);
const begin = () => expect(running.services.mailbox.change(storm)).toEqual([]);

const window = 'receivedDateTime ge 2026-11-21T08:00:00Z';

test('every message is a message, with what Mail.ReadBasic shows and no more', async () => {
  begin();
  const { body } = await ask({ $top: '1000' });
  expect(body.value.length).toBeGreaterThan(40);
  const oracle = hasOracle ? openOracle() : undefined;
  const [example] = hasOracle ? examplesOf('message-get') : [];
  const names = Object.keys(example?.body ?? { id: '', from: '', toRecipients: '' }).filter(
    (name) => !['@odata.context', 'body', 'bodyPreview'].includes(name),
  );
  for (const message of body.value) {
    expect(Object.keys(message)).toEqual(expect.arrayContaining(names));
    expect(message).not.toHaveProperty('bodyPreview');
    if (oracle) expect(oracle.problems('microsoft.graph.message', message)).toEqual([]);
  }
});

test('a message is found by its Internet message id, whatever stands in it', async () => {
  begin();
  const id = storm.original.internetMessageId.replaceAll("'", "''");
  const { body } = await ask({
    $filter: `internetMessageId eq '${id}'`,
    $select: 'from,toRecipients,ccRecipients',
  });
  expect(body.value).toMatchObject([
    {
      from: { emailAddress: { name: 'Ewan Fletcher', address: 'ewan.fletcher@contoso.example' } },
      toRecipients: [{ emailAddress: { address: 'all-england@contoso.example' } }],
      ccRecipients: [],
    },
  ]);
  expect(await ask({ $filter: "internetMessageId eq '<none@x>'" })).toMatchObject({
    status: 200,
    body: { value: [] },
  });
});

test('a conversation has the id of Office.js in the alphabet of Graph', async () => {
  begin();
  const found = (id: string) =>
    ask({ $filter: `${window} and conversationId eq '${id}'`, $top: '1000' });
  expect((await found('AAQk-a_b=')).body.value).toHaveLength(41);
  expect((await found(storm.conversationId)).body.value).toHaveLength(0);
});

test('the window holds what came since, the newest first where that is asked for', async () => {
  begin();
  const newest = await ask({ $filter: window, $orderby: 'receivedDateTime desc', $top: '3' });
  expect(subjects(newest)).toEqual(['RE: Test', '', 'RE: Test']);
  const late = await ask({ $filter: 'receivedDateTime gt 2026-11-21T08:59:59Z', $top: '9' });
  expect(subjects(late)).toEqual(['RE: Test']);
  // Without an order nobody may rely on one.
  expect(subjects(await ask({ $filter: window, $top: '1' }))).toEqual(['Rota for December']);
});

test('a page links to the next', async () => {
  begin();
  const first = await ask({ $filter: window, $select: 'subject' });
  expect(first.body.value).toHaveLength(10);
  const next = await graph.get(
    first.body['@odata.nextLink'] ?? '',
    bearer(running.people, ['Mail.Read'], now),
  );
  expect(next.body.value).toHaveLength(10);
  expect(next.body.value[0]?.id).not.toBe(first.body.value[9]?.id);
});

const refusals: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
  [{ $filter: "conversationId eq 'x'", $orderby: 'receivedDateTime desc' }, 'InefficientFilter'],
  [
    { $filter: `conversationId eq 'x' and ${window}`, $orderby: 'receivedDateTime' },
    'InefficientFilter',
  ],
  [{ $filter: 'receivedDateTime ge' }, 'BadRequest'],
  [{ $filter: "receivedDateTime ge '2026-11-21T08:00:00Z'" }, 'BadRequest'],
  [{ $filter: 'receivedDateTime ge 2026-99-99T08:00:00Z' }, 'BadRequest'],
  [{ $filter: "internetMessageId eq '<o'hara@x>'" }, 'BadRequest'],
  [{ $filter: 'internetMessageId eq <x>' }, 'BadRequest'],
  [{ $filter: "nonsense eq 'x'" }, 'BadRequest'],
  [{ $filter: `${window} or subject eq 'x'` }, 'BadRequest'],
  [{ $filter: "toRecipients/any(r:r eq 'x')" }, 'ErrorInvalidUrlQueryFilter'],
  [{ $orderby: 'weight' }, 'BadRequest'],
  [{ $select: 'nonsense' }, 'BadRequest'],
  [{ $top: '0' }, 'ErrorInvalidUrlQuery'],
  [{ $search: '"x"' }, 'ErrorInvalidUrlQuery'],
];

test.each(refusals)('%j is refused as %s', async (options, code) => {
  const { status, body } = await ask(options);
  expect([status, body.error.code]).toEqual([400, code]);
});

test.each([
  [['Mail.ReadBasic'], 200],
  [['Mail.Read'], 200],
  [['GroupMember.Read.All'], 403],
])('scopes %j: %i', async (scopes, status) => {
  expect((await ask({}, scopes)).status).toBe(status);
});

import { graphConversations } from '../../src/conversation/graph';
import { graphClient } from '../../src/transport/graph-client';
import { http } from '../../src/transport/http';
import type { Reply } from '../../src/ports';
import { inMs, realClock } from '../builders/clock';
import { address, at } from '../builders/facts';
import { startServer, type Answer, type Behaviour, type TestServer } from '../builders/server';

let server: TestServer;
let scopes: (readonly string[])[];
afterEach(() => server.close());

const start = async (behave: Behaviour) => {
  server = await startServer(behave);
  scopes = [];
  return graphConversations(
    graphClient(`${server.url}/v1.0`, {
      http: http((url, init) => fetch(url, init)),
      token: (asked) => {
        scopes.push(asked);
        return Promise.resolve('secret');
      },
      clock: realClock,
    }),
  );
};

const reply: Reply = {
  inReplyTo: '<test@contoso.example>',
  conversationId: 'c',
  subject: 'RE: Test',
  own: [address('sender')],
  since: at,
};

const json = (value: unknown): Answer => ({ body: JSON.stringify(value) });
const queries = () => server.log.map(({ url }) => new URL(url, server.url).searchParams);
const isOriginal = (url: string): boolean => url.includes('internetMessageId');

test('two requests side by side, with the least scope and a filter Graph can sort', async () => {
  const conversations = await start(async () => {
    await realClock.after(20);
    return json({ value: [] });
  });
  await conversations.lookUp(reply, inMs(5000));
  expect(server.log.map(({ method, url }) => [method, url.split('?')[0]])).toEqual([
    ['GET', '/v1.0/me/messages'],
    ['GET', '/v1.0/me/messages'],
  ]);
  expect(server.mostAtOnce()).toBe(2);
  expect(scopes).toEqual([['Mail.ReadBasic']]);
  expect(queries().map((query) => Object.fromEntries(query))).toEqual([
    {
      $filter: "internetMessageId eq '<test@contoso.example>'",
      $select: 'from,toRecipients,ccRecipients',
      $top: '5',
    },
    {
      $filter: 'receivedDateTime ge 2026-11-21T15:00:00.000Z',
      $orderby: 'receivedDateTime desc',
      $select: 'conversationId,subject,from,receivedDateTime',
      $top: '250',
    },
  ]);
});

test.each([
  ["<o'hara@x>", "'<o''hara@x>'"],
  ["' or true or '", "''' or true or '''"],
  ['<a%27b@x>', "'<a%27b@x>'"],
  ['<a&$top=1#?+=/@x>', "'<a&$top=1#?+=/@x>'"],
  ['\ud800', "'\ufffd'"],
])('the id %j stays a text', async (inReplyTo, expected) => {
  const conversations = await start(() => json({ value: [] }));
  await conversations.lookUp({ ...reply, inReplyTo }, inMs(5000));
  const [query] = queries().filter((one) => one.get('$filter')?.startsWith('internet'));
  expect(query?.get('$filter')).toBe(`internetMessageId eq ${expected}`);
  expect(query?.get('$top')).toBe('5');
  expect(server.log.map(({ url }) => url).join()).not.toMatch(/['<>"\s]/);
});

test('a link to more is not followed', async () => {
  const conversations = await start(({ url }) =>
    json({ value: [], '@odata.nextLink': `${server.url}${url}&$skip=250` }),
  );
  await conversations.lookUp(reply, inMs(5000));
  expect(server.log).toHaveLength(2);
});

test.each<[string, Partial<Reply>, number]>([
  ['no id', { inReplyTo: null }, 1],
  ['an empty id', { inReplyTo: '' }, 1],
  ['neither conversation nor subject', { conversationId: null, subject: null }, 1],
  ['nothing', { inReplyTo: null, conversationId: '', subject: ' ' }, 0],
])('%s: nothing is asked in vain', async (_, more, requests) => {
  const conversations = await start(() => json({ value: [] }));
  await conversations.lookUp({ ...reply, ...more }, inMs(5000));
  expect(server.log).toHaveLength(requests);
});

test('of several copies the first that says whom it is from', async () => {
  const from = { emailAddress: { name: 'Ewan', address: ' Ewan@Contoso.example ' } };
  const to = { emailAddress: { address: 'all@contoso.example' } };
  const conversations = await start(({ url }) =>
    json({
      value: isOriginal(url)
        ? [null, 7, { from: null }, { from, toRecipients: [to, {}, null], ccRecipients: null }]
        : [],
    }),
  );
  const { original } = await conversations.lookUp(reply, inMs(5000));
  expect(original).toEqual({
    sender: 'ewan@contoso.example',
    recipients: ['all@contoso.example'],
  });
});

test('what one look-up fails to know the other still does', async () => {
  const from = { emailAddress: { address: 'a@contoso.example' } };
  const replies = [{ from, subject: 'RE: Test', receivedDateTime: '2026-11-21T15:00:01Z' }];
  for (const [failing, expected] of [
    [true, { original: null, thread: { repliers: 1 } }],
    [false, { original: { sender: from.emailAddress.address, recipients: [] }, thread: null }],
  ] as const) {
    const conversations = await start(({ url }) =>
      isOriginal(url) === failing ? { status: 500 } : json({ value: replies }),
    );
    expect(await conversations.lookUp(reply, inMs(5000))).toEqual(expected);
    if (failing) await server.close();
  }
});

const entry = {
  conversationId: 'c',
  subject: 'RE: Test',
  from: { emailAddress: { address: 'a@contoso.example' } },
  receivedDateTime: '2026-11-21T15:00:01Z',
};

test.each<[string, unknown, number]>([
  ['a whole one', entry, 1],
  ['one of no conversation', { ...entry, conversationId: null }, 1],
  ['one without subject, perhaps the first', { ...entry, subject: null }, 0],
  ['neither', { ...entry, conversationId: null, subject: 7 }, 0],
  ['from nobody', { ...entry, from: null }, 0],
  ['from an empty address', { ...entry, from: { emailAddress: { address: ' ' } } }, 0],
  ['from an address that is none', { ...entry, from: { emailAddress: { address: 7 } } }, 0],
  ['without a date', { ...entry, receivedDateTime: null }, 0],
  ['with a date that is none', { ...entry, receivedDateTime: 'yesterday' }, 0],
  ['older than was asked for', { ...entry, receivedDateTime: '2026-11-21T14:59:59Z' }, 0],
  ['no message', null, 0],
  ['a list', [], 0],
])('in the thread %s counts or not', async (_, message, repliers) => {
  const conversations = await start(() => json({ value: [message] }));
  expect((await conversations.lookUp(reply, inMs(5000))).thread).toEqual({ repliers });
});

test('a token that is refused leaves nothing known and nothing asked', async () => {
  server = await startServer(() => json({ value: [] }));
  const conversations = graphConversations(
    graphClient(server.url, {
      http: http((url, init) => fetch(url, init)),
      token: () => Promise.reject(new Error('no consent')),
      clock: realClock,
    }),
  );
  expect(await conversations.lookUp(reply, inMs(5000))).toEqual({ original: null, thread: null });
  expect(server.log).toEqual([]);
});

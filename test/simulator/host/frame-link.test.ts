import { beforeEach, expect, jest, test } from '@jest/globals';
import type { CallContext, Mailbox } from '../../../simulator/host/calls/answer';
import { type Client, defaultClient } from '../../../simulator/host/client';
import { type Completed, linkFrame } from '../../../simulator/host/frame-link';
import { createItem, type Item } from '../../../simulator/host/item';
import { createJournal } from '../../../simulator/host/journal';
import { createStore } from '../../../simulator/host/store';

const jane = { name: 'Jane', address: 'jane@contoso.example', recipientType: 'user' } as const;
const list = {
  name: 'All England',
  address: 'all-england@contoso.example',
  recipientType: 'distributionList',
} as const;

const setUp = (client: Partial<Client> = {}, draft: Partial<Item> = {}) => {
  const posted: Record<string, unknown>[] = [];
  const completed: Completed[] = [];
  const onReady = jest.fn();
  const journal = createJournal();
  const context: CallContext = {
    place: 'handler',
    item: createStore({ ...createItem({ from: jane }, 0), ...draft }),
    mailbox: createStore<Mailbox>({ owner: jane, settings: { seen: '5' } }),
    client: () => ({ ...defaultClient, latencyMs: 0, ...client }),
    resolve: (address, name) => Promise.resolve({ address, name, recipientType: 'user' }),
  };
  const link = linkFrame({
    role: 'handler',
    controlId: 'frame-1',
    origin: 'https://localhost',
    context,
    journal,
    post: (message) => posted.push(JSON.parse(message) as Record<string, unknown>),
    onReady,
    onCompleted: (one) => completed.push(one),
  });
  let correlation = 0;
  const ask = async (name: string, data: unknown, action = 0): Promise<unknown> => {
    correlation += 1;
    link.receive(
      JSON.stringify({
        _messageType: 0,
        _actionType: action,
        _actionName: name,
        _conversationId: 'frame-1',
        _correlationId: correlation,
        _data: data,
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    return posted.find((answer) => answer['_correlationId'] === correlation)?.['_data'];
  };
  const call = (DispatchId: number, ApiParams: unknown = {}): Promise<unknown> =>
    ask('ExecuteMethod', { ApiParams, MethodData: { ControlId: 'frame-1', DispatchId } });
  return { link, ask, call, posted, completed, onReady, journal, context };
};

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});

test('shakes hands: context, initial data, ready for events', async () => {
  const { ask, onReady, link } = setUp({ band: '1.14', language: 'fr-FR' });
  const context = await ask('ContextActivationManager_getAppContextAsync', 'frame-1');
  expect(context).toMatchObject({
    _id: 'frame-1',
    _appName: 64,
    _appUILocale: 'fr-FR',
    _settings: { seen: '5' },
    _requirementMatrix: '{"Mailbox":"1.14","NestedAppAuth":"1.1"}',
  });
  const data = await ask('GetInitialData', { MethodData: { DispatchId: 1 } });
  expect(data).toMatchObject({ itemType: 4, permissionLevel: 3 });
  expect(onReady).not.toHaveBeenCalled();
  expect(await ask('appCommandInvoked', {}, 1)).toEqual({ Error: 0 });
  expect(onReady).toHaveBeenCalledTimes(1);
  expect(link.isReady()).toBe(true);
});

test('does not listen to another conversation', () => {
  const { link, posted } = setUp();
  for (const message of ['no JSON', '{}', JSON.stringify({ _messageType: 0, _actionType: 0 })]) {
    link.receive(message);
  }
  expect(posted).toEqual([]);
});

test('gives recipients with the numbers of their kinds', async () => {
  const { call } = setUp({}, { to: [jane, list] });
  expect(await call(15, { recipientField: 0 })).toMatchObject({
    error: false,
    data: [{ recipientType: 2 }, { recipientType: 1 }],
  });
});

test.each<[string, Partial<Client>, number]>([
  ['the web', {}, 1_000],
  ['classic Outlook', { platform: 'PC' }, 500],
  ['classic Outlook with 1.16', { platform: 'PC', band: '1.16' }, 1_000],
  ['Mac', { platform: 'Mac' }, 1_200],
])('cuts 1,200 recipients without a sign: %s', async (_name, client, expected) => {
  const many = Array.from({ length: 1_200 }, () => jane);
  const { call } = setUp(client, { to: many });
  const { data } = (await call(15, { recipientField: 0 })) as { data: unknown[] };
  expect(data).toHaveLength(expected);
});

test('writes recipients and keeps what it knew of them', async () => {
  const { call, context } = setUp({}, { to: [list] });
  const written = { address: list.address, name: 'another name' };
  await call(22, { recipientField: 2, recipientArray: [written] });
  expect(context.item.get().bcc).toEqual([list]);
  await call(21, { recipientField: 0, recipientArray: [] });
  expect(context.item.get().to).toEqual([]);
});

test('session data comes and goes', async () => {
  const { call } = setUp();
  expect(await call(186, { name: 'a' })).toEqual({ error: true, errorCode: 9050 });
  await call(185, { name: 'a', value: '1' });
  expect(await call(186, { name: 'a' })).toEqual({ error: false, data: '1' });
  expect(await call(187)).toEqual({ error: false, data: { a: '1' } });
  await call(189, { name: 'a' });
  expect(await call(187)).toEqual({ error: false, data: {} });
  expect(await call(185, { name: 'a', value: 'x'.repeat(50_001) })).toMatchObject({
    errorCode: 9051,
  });
});

test('notifications show up once a key, five in all', async () => {
  const { call, context } = setUp();
  const bar = (key: string) => ({ key, type: 0, message: 'Look' });
  await call(33, bar('a'));
  expect(await call(33, bar('a'))).toMatchObject({ errorCode: 9023 });
  for (const key of ['b', 'c', 'd', 'e']) await call(33, bar(key));
  expect(await call(33, bar('f'))).toMatchObject({ errorCode: 9025 });
  await call(36, { key: 'a' });
  expect(context.item.get().notifications.map(({ key }) => key)).toEqual(['b', 'c', 'd', 'e']);
});

test('hands over what the handler completed with', async () => {
  const { ask, completed } = setUp();
  const event = JSON.stringify({ type: 'olkItemSend', completedContext: { allowEvent: false } });
  await ask('executeMethod', { 0: 'send-1', 1: 0, 2: event, DdaMethod: { DispatchId: 94 } });
  expect(completed).toEqual([{ commandId: 'send-1', status: 0, options: { allowEvent: false } }]);
});

test('an unknown call is answered with an error and noted', async () => {
  const { call, journal } = setUp();
  expect(await call(9_999)).toMatchObject({ error: true });
  expect(journal.get().unknownCalls).toEqual(['ExecuteMethod 9999']);
});

test('four calls at once are one too many', async () => {
  const { call, journal } = setUp();
  await Promise.all([call(18), call(18), call(18)]);
  expect(journal.get().violations).toEqual([]);
  await Promise.all([call(18), call(18), call(18), call(18)]);
  expect(journal.get().violations).toHaveLength(1);
});

test('faults: every call fails, or none is ever answered', async () => {
  expect(await setUp({ fault: 'fail' }).call(18)).toMatchObject({ error: true });
  expect(await setUp({ fault: 'silent' }).call(18)).toBeUndefined();
});

test('raises only events that the page registered for', async () => {
  const { link, ask, posted } = setUp();
  link.raise('olkRecipientsChanged', ['{}']);
  expect(posted).toEqual([]);
  await ask('olkRecipientsChanged', {}, 1);
  link.raise('olkRecipientsChanged', ['{}']);
  expect(posted.at(-1)).toMatchObject({ _responseType: 1, _actionName: 'olkRecipientsChanged' });
});

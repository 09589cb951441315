import { beforeEach, expect, jest, test } from '@jest/globals';
import type { ItemContext, Mailbox } from '../../../simulator/host/calls/answer';
import { type Client, defaultClient } from '../../../simulator/host/client';
import { type Completed, linkFrame } from '../../../simulator/host/frame-link';
import { createItem, type Item } from '../../../simulator/host/item';
import { createJournal } from '../../../simulator/host/journal';
import { rememberRecipients } from '../../../simulator/host/recipient-memory';
import { createStore } from '../../../simulator/host/store';
import { createWriteFaults, type WriteFaultPlan } from '../../../simulator/host/write-faults';

const jane = { name: 'Jane', address: 'jane@contoso.example', recipientType: 'user' } as const;
const list = {
  name: 'All England',
  address: 'all-england@contoso.example',
  recipientType: 'distributionList',
} as const;

const manifest = {
  images: ['Icon.16'],
  controls: [
    {
      id: 'the.pane',
      kind: 'pane',
      surface: 'message',
      labels: { byDefault: 'Pane', byLocale: {} },
      icon: undefined,
      target: 'https://localhost/pane.html',
    },
  ],
} as const;

const setUp = (client: Partial<Client> = {}, draft: Partial<Item> = {}) => {
  const posted: Record<string, unknown>[] = [];
  const completed: Completed[] = [];
  const onReady = jest.fn();
  const journal = createJournal();
  const item = createStore({ ...createItem({ from: jane }, 0), ...draft });
  const writeFaults = createWriteFaults();
  const context: ItemContext = {
    place: 'handler',
    item,
    mailbox: createStore<Mailbox>({ owner: jane, settings: { seen: '5' } }),
    client: () => ({ ...defaultClient, latencyMs: 0, ...client }),
    manifest: () => manifest,
    recipients: rememberRecipients(item, (address, name) =>
      Promise.resolve({ address, name, recipientType: 'user' }),
    ),
    nextWrite: writeFaults.next,
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
  const failWrites = (plan: WriteFaultPlan): void => writeFaults.plan(plan);
  return { link, ask, call, posted, completed, onReady, journal, context, failWrites };
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
  ['a phone', { platform: 'iOS' }, 100],
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

const person = (index: number) => ({
  name: `Person ${index}`,
  address: `person${index}@contoso.example`,
});
const people = (count: number) => Array.from({ length: count }, (_, index) => person(index));
const addressesIn = ({ item }: ItemContext): readonly string[] =>
  item.get().to.map(({ address }) => address);

test('100 recipients a call and no more, except on Mac', async () => {
  const written = { recipientField: 0, recipientArray: people(101) };
  const web = setUp();
  expect(await web.call(21, written)).toMatchObject({ errorCode: 9012 });
  expect(web.context.item.get().to).toEqual([]);
  expect(web.journal.get().violations).toHaveLength(1);
  const mac = setUp({ platform: 'Mac' });
  expect(await mac.call(22, written)).toMatchObject({ error: false });
});

test.each<[string, Partial<Client>, number]>([
  ['classic Outlook', { platform: 'PC' }, 500],
  ['classic Outlook with 1.16', { platform: 'PC', band: '1.16' }, 1_000],
])('a field of %s is full at some time', async (_name, client, limit) => {
  const full = people(limit).map((one) => ({ ...one, recipientType: 'user' as const }));
  const { call, context } = setUp(client, { to: full });
  const one = { recipientField: 0, recipientArray: [{ name: 'X', address: 'x@contoso.example' }] };
  expect(await call(22, one)).toMatchObject({ errorCode: 9012 });
  expect(context.item.get().to).toHaveLength(limit);
});

test('who stood in a field before comes back as they were', async () => {
  const { call, context } = setUp({}, { to: [list] });
  await call(21, { recipientField: 0, recipientArray: [] });
  await call(22, {
    recipientField: 0,
    recipientArray: [{ address: list.address.toUpperCase(), name: '' }],
  });
  expect(context.item.get().to).toEqual([list]);
});

test('the second write and the third fail, those around them do not', async () => {
  const { call, context, failWrites } = setUp();
  failWrites({ how: 'fail', from: 2, count: 2 });
  const add = (index: number) => call(22, { recipientField: 0, recipientArray: [person(index)] });
  const answers = [await add(1), await add(2), await add(3), await add(4)];
  expect(answers).toMatchObject([
    { error: false },
    { error: true, errorCode: 9020 },
    { error: true },
    { error: false },
  ]);
  expect(addressesIn(context)).toEqual([person(1).address, person(4).address]);
});

test('a lost write is not answered and not done', async () => {
  const { call, context, failWrites } = setUp();
  failWrites({ how: 'silent' });
  const written = { recipientField: 0, recipientArray: people(2) };
  expect(await call(21, written)).toBeUndefined();
  expect(addressesIn(context)).toEqual([]);
  expect(await call(21, written)).toMatchObject({ error: false });
});

test('a late write is done at once', async () => {
  const { call, context, failWrites, posted } = setUp();
  failWrites({ how: 'late', lateMs: 30 });
  expect(await call(21, { recipientField: 0, recipientArray: people(2) })).toBeUndefined();
  expect(addressesIn(context)).toHaveLength(2);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(posted.at(-1)).toMatchObject({ _data: { error: false } });
});

test('a short write says that it is done, and leaves the last one out', async () => {
  const { call, context, failWrites } = setUp();
  failWrites({ how: 'short' });
  const written = { recipientField: 0, recipientArray: people(3) };
  expect(await call(21, written)).toMatchObject({ error: false });
  expect(addressesIn(context)).toHaveLength(2);
});

test('a read may lag behind a write', async () => {
  const { call, context } = setUp({ readLagMs: 60 }, { to: [list] });
  await call(21, { recipientField: 0, recipientArray: [] });
  expect(context.item.get().to).toEqual([]);
  expect(await call(15, { recipientField: 0 })).toMatchObject({ data: [{ name: list.name }] });
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(await call(15, { recipientField: 0 })).toMatchObject({ data: [] });
});

test('on Mac a page finds nothing in sessionData at first', async () => {
  const late = setUp({ platform: 'Mac', sessionDelayMs: 60 }, { sessionData: { a: '1' } });
  expect(await late.call(186, { name: 'a' })).toMatchObject({ errorCode: 9050 });
  expect(await late.call(187)).toMatchObject({ data: {} });
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(await late.call(186, { name: 'a' })).toMatchObject({ data: '1' });
  const web = setUp({ sessionDelayMs: 60 }, { sessionData: { a: '1' } });
  expect(await web.call(186, { name: 'a' })).toMatchObject({ data: '1' });
});

test.each<[string, Partial<Client>, boolean, readonly string[]]>([
  ['classic counts the organiser', { platform: 'PC' }, false, ['Jane', 'All England']],
  ['the web does not', {}, false, ['All England']],
  ['the web does when the meeting is opened again', {}, true, ['Jane', 'All England']],
])('a meeting: %s', async (_name, client, wasReopened, expected) => {
  const { call, context } = setUp(client, { kind: 'appointment', to: [list], wasReopened });
  const { data } = (await call(15, { recipientField: 0 })) as { data: { name: string }[] };
  expect(data.map(({ name }) => name)).toEqual(expected);
  // Written back as it was read, the organiser is not doubled.
  const recipientArray = data.map(({ name }) => (name === jane.name ? jane : list));
  await call(21, { recipientField: 0, recipientArray });
  const again = (await call(15, { recipientField: 0 })) as { data: { name: string }[] };
  expect(again.data.map(({ name }) => name)).toEqual(expected);
  expect(context.item.get().to.filter(({ name }) => name === list.name)).toHaveLength(1);
});

const information = (key: string) => ({
  ...{ key, type: 0, message: 'Look', icon: 'Icon.16', persistent: false },
});
const insight = (key: string, action: object = {}) => ({
  ...{ key, type: 3, message: 'Look', icon: 'Icon.16' },
  actions: [
    {
      ...{ actionType: 'showTaskPane', actionText: 'Open', commandId: 'the.pane' },
      contextData: '{"v":1}',
      ...action,
    },
  ],
});
const keysIn = ({ item }: ItemContext): readonly string[] =>
  item.get().notifications.map(({ key }) => key);

test('notifications show up once a key, five in all', async () => {
  const { call, context, journal } = setUp();
  await call(33, information('a'));
  expect(await call(33, information('a'))).toMatchObject({ errorCode: 9023 });
  for (const key of ['b', 'c', 'd', 'e']) await call(33, information(key));
  expect(await call(33, information('f'))).toMatchObject({ errorCode: 9025 });
  await call(36, { key: 'a' });
  expect(await call(36, { key: 'a' })).toMatchObject({ errorCode: 9024 });
  expect(keysIn(context)).toEqual(['b', 'c', 'd', 'e']);
  expect(journal.get().violations).toEqual([]);
});

test('replacing changes the text in its place, and adds where there is nothing to replace', async () => {
  const { call, context } = setUp();
  await call(35, information('a'));
  await call(33, information('b'));
  await call(35, { ...information('a'), message: 'Look again' });
  expect(await call(34)).toMatchObject({
    data: [
      { key: 'a', type: 'informationalMessage', message: 'Look again' },
      { key: 'b', message: 'Look' },
    ],
  });
  expect(keysIn(context)).toEqual(['a', 'b']);
});

test('one insight an add-in, with one action', async () => {
  const { call, context, journal } = setUp();
  expect(await call(33, insight('a'))).toMatchObject({ error: false });
  expect(context.item.get().notifications).toMatchObject([
    { action: { text: 'Open', commandId: 'the.pane', contextData: '{"v":1}' } },
  ]);
  expect(journal.get().violations).toEqual([]);
  expect(await call(33, insight('b'))).toMatchObject({ errorCode: 9025 });
  expect(await call(35, insight('a'))).toMatchObject({ error: false });
  expect(journal.get().violations).toHaveLength(1);
});

test.each<[string, object, RegExp]>([
  ['151 characters', { ...information('a'), message: 'x'.repeat(151) }, /151 characters/],
  ['a key of 33', information('k'.repeat(33)), /key has 33/],
  ['an icon the manifest does not have', { ...information('a'), icon: 'other' }, /names no image/],
  ['no icon', { ...information('a'), icon: undefined }, /icon is missing/],
  ['an error with an icon', { ...information('a'), type: 2, persistent: undefined }, /icon is not/],
  ['an insight that is to stay', { ...insight('a'), persistent: true }, /persistent is for/],
  ['an information with an action', { ...insight('a'), type: 0, persistent: true }, /actions are/],
  ['two actions', { ...insight('a'), actions: [{}, {}] }, /2 actions/],
  ['another action', insight('a', { actionType: 'other' }), /showTaskPane/],
  ['31 characters on the link', insight('a', { actionText: 'x'.repeat(31) }), /31 characters/],
])('refuses a notification with %s', async (_name, params, expected) => {
  const { call, context, journal } = setUp();
  expect(await call(33, params)).toMatchObject({ errorCode: 9031 });
  expect(keysIn(context)).toEqual([]);
  expect(journal.get().violations.join(' ')).toMatch(expected);
});

test('a link to a pane that is not there is shown, and noted', async () => {
  const { call, context, journal } = setUp();
  expect(await call(33, insight('a', { commandId: 'other' }))).toMatchObject({ error: false });
  expect(keysIn(context)).toEqual(['a']);
  expect(journal.get().violations.join(' ')).toMatch(/nothing opens/);
});

test('a phone has one notification, and no insight', async () => {
  const { call, context, journal } = setUp({ platform: 'iOS' });
  await call(33, information('a'));
  expect(await call(33, information('b'))).toMatchObject({ error: false });
  expect(keysIn(context)).toEqual(['b']);
  expect(journal.get().violations).toEqual([]);
  expect(await call(33, insight('c'))).toMatchObject({ error: true });
  expect(keysIn(context)).toEqual(['b']);
});

test('a phone says Mailbox 1.5 whatever the band', async () => {
  const { ask } = setUp({ platform: 'Android', band: '1.15' });
  expect(await ask('ContextActivationManager_getAppContextAsync', 'frame-1')).toMatchObject({
    _requirementMatrix: '{"Mailbox":"1.5","NestedAppAuth":"1.1"}',
  });
});

import { runServices, type Running } from '../../simulator/services/running-services';
import { list, user } from '../scenario';
import { prepare } from '../services';
import { fakeOffice, type FakeMessage, type FakeOffice } from './fake-office';
import { loadBundle, raise, siteFetch } from './run-bundle';

/** The two ways past a held message: a second press of Send on older clients, and a confirmation from the pane. */

let running: Running;

beforeAll(async () => {
  running = await runServices();
});

beforeEach(() => {
  prepare(
    { title: '', message: {}, services: { graph: false }, expected: { action: 'allow' } },
    running,
  );
});

afterAll(() => running.stop());

/** Classic Outlook starts a new runtime for every event; what is remembered is in the item. */
const press = async (fake: FakeOffice) => {
  loadBundle(fake, { fetch: siteFetch(running.origin) });
  return (await raise(fake, 'onMessageSend')).options;
};

/** The same item with something changed, as after an edit between two presses. */
const edited = (before: FakeOffice, message: FakeMessage, mailbox: '1.12' | '1.15' = '1.12') => {
  const fake = fakeOffice(message, { mailbox });
  before.session.forEach((value, key) => fake.session.set(key, value));
  return fake;
};

const estates = list('estates', 'Estates Team');
const midwives = list('regional-midwives', 'Regional Midwives');

test.each(['1.12', '1.13'] as const)(
  'on %s a warning has no Send Anyway; the second press sends',
  async (mailbox) => {
    const fake = fakeOffice({ to: [estates] }, { mailbox });
    const first = await press(fake);
    expect(first).toEqual({ allowEvent: false, errorMessage: expect.stringContaining('300') });
    expect(first?.errorMessage).toContain('2 minutes');
    expect(await press(fake)).toEqual({ allowEvent: true });
  },
);

test('the order and the case of the recipients do not matter to the second press', async () => {
  const fake = fakeOffice({ to: [estates, user('a')] }, { mailbox: '1.12' });
  await press(fake);
  const upper = { ...estates, emailAddress: 'ESTATES@Contoso.Example' };
  expect(await press(edited(fake, { to: [user('a'), upper] }))).toEqual({ allowEvent: true });
});

test('another recipient between two presses: warned again', async () => {
  const fake = fakeOffice({ to: [estates] }, { mailbox: '1.12' });
  await press(fake);
  expect(await press(edited(fake, { to: [estates, user('b')] }))).toMatchObject({
    allowEvent: false,
  });
});

test('a second press after more than 2 minutes is a first one', async () => {
  const fake = fakeOffice({ to: [estates] }, { mailbox: '1.12' });
  await press(fake);
  const [key = '', stored = ''] =
    [...fake.session].find(([name]) => name === 'breakwater.warned') ?? [];
  const { at, ...rest } = JSON.parse(stored);
  fake.session.set(key, JSON.stringify({ ...rest, at: at - 121_000 }));
  expect(await press(fake)).toMatchObject({ allowEvent: false });
});

test('where the warning cannot be remembered, it is no dead end', async () => {
  const fake = fakeOffice({ to: [estates] }, { mailbox: '1.12', sessionFails: true });
  expect(await press(fake)).toEqual({ allowEvent: true });
});

test('a second press passes no confirmation and no block', async () => {
  for (const to of [midwives, list('all-england')]) {
    const fake = fakeOffice({ to: [to] }, { mailbox: '1.12' });
    expect(await press(fake)).toMatchObject({ allowEvent: false });
    expect(await press(fake)).toMatchObject({ allowEvent: false });
  }
});

test('a hold that came up between two presses is looked at again', async () => {
  const fake = fakeOffice({ to: [estates] }, { mailbox: '1.12' });
  expect(await press(fake)).toMatchObject({ allowEvent: false });
  prepare(
    {
      title: '',
      message: {},
      services: { graph: false },
      policy: {
        holds: [{ id: 'INC-1', until: '2999-12-31', lists: ['estates@contoso.example'] }],
      },
      expected: { action: 'block' },
    },
    running,
  );
  expect(await press(fake)).toMatchObject({ allowEvent: false });
});

test('the compose handlers leave the sizes and a snapshot in the item', async () => {
  const fake = fakeOffice({ to: [estates], composeType: 'reply' });
  loadBundle(fake, { fetch: siteFetch(running.origin) });
  await raise(fake, 'onNewMessageCompose');
  expect(JSON.parse(fake.session.get('breakwater.snapshot') ?? '{}')).toEqual({
    composeType: 'reply',
    recipients: ['estates@contoso.example'],
  });
  running.services.log.clear();
  running.services.state.change({ directory: 'down' });
  const options = await press(fake);
  expect(options?.errorMessage).toContain('300');
});

test('the compose handlers ask nobody for the sizes of ordinary mail', async () => {
  const fake = fakeOffice({ to: ['a', 'b'].map(user) });
  loadBundle(fake, { fetch: siteFetch(running.origin) });
  await raise(fake, 'onMessageRecipientsChanged');
  expect(running.services.log.entries()).toHaveLength(0);
});

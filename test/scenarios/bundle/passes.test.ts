import { confirmationDigest, confirmationKey } from '../../../src/check/passes';
import { aFacts, aList } from '../../builders/facts';
import { runServices, type Running } from '../../simulator/services/running-services';
import { list, user } from '../scenario';
import { prepare } from '../services';
import { fakeOffice, type FakeClient, type FakeMessage, type FakeOffice } from './fake-office';
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

const budgetMs = 3000;

/** A message that is to be confirmed, with the confirmation as the pane leaves it. */
const confirmed = (client: FakeClient): FakeOffice => {
  const facts = aFacts({ subject: 'Test', lists: [aList('regional-midwives')] });
  const digest = confirmationDigest(facts, 'simulator.1');
  const fake = fakeOffice({ to: [midwives] }, client);
  fake.session.set(confirmationKey, JSON.stringify({ digest, at: Date.now() }));
  return fake;
};

/** Outlook on Mac runs handlers in a browser. */
const pressInBrowser = async (fake: FakeOffice) => {
  loadBundle(fake, { fetch: siteFetch(running.origin), setTimeout });
  return raise(fake, 'onMessageSend');
};

test('a confirmation lets one Send pass, on every platform', async () => {
  for (const platform of ['OfficeOnline', 'PC', 'Mac'] as const) {
    const fake = confirmed({ platform });
    expect((await pressInBrowser(fake)).options).toEqual({ allowEvent: true });
    expect((await pressInBrowser(fake)).options).toMatchObject({ allowEvent: false });
  }
});

test.each([400, 1900])(
  'on Mac a confirmation that Outlook keeps back for %i ms is found, within the budget',
  async (sessionLateMs) => {
    const fake = confirmed({ platform: 'Mac', sessionLateMs });
    const { options, ms } = await pressInBrowser(fake);
    expect(options).toEqual({ allowEvent: true });
    expect(ms).toBeLessThan(budgetMs);
    expect(fake.session.get(confirmationKey)).toBe('');
  },
);

test('on Mac nothing is waited for beyond the budget', async () => {
  prepare(
    {
      title: '',
      message: {},
      services: { graph: false },
      policy: { budgetMs: 500 },
      expected: { action: 'confirm' },
    },
    running,
  );
  const { options, ms } = await pressInBrowser(confirmed({ platform: 'Mac', sessionLateMs: 5000 }));
  expect(options).toMatchObject({ allowEvent: false });
  expect(ms).toBeLessThan(500 + 300);
});

test.each<[FakeClient['platform'], number]>([
  ['OfficeOnline', 1000],
  ['PC', 1000],
  ['Mac', budgetMs + 300],
])('on %s a message that nobody confirmed is held within %i ms', async (platform, within) => {
  const fake = fakeOffice({ to: [midwives] }, { platform: platform ?? 'PC' });
  const { options, ms } = await pressInBrowser(fake);
  expect(options).toMatchObject({ allowEvent: false });
  expect(ms).toBeLessThan(within);
});

test('on Mac a message with its snapshot waits for nothing that is not there', async () => {
  const fake = fakeOffice({ to: [midwives] }, { platform: 'Mac' });
  fake.session.set('breakwater.snapshot', '{"composeType":"newMail","recipients":[]}');
  const { options, ms } = await pressInBrowser(fake);
  expect(options).toMatchObject({ allowEvent: false });
  expect(ms).toBeLessThan(1000);
});

test('on Mac ordinary mail waits for no late store', async () => {
  const fake = fakeOffice({ to: [user('a')] }, { platform: 'Mac', sessionLateMs: 5000 });
  const { options, ms } = await pressInBrowser(fake);
  expect(options).toEqual({ allowEvent: true });
  expect(ms).toBeLessThan(200);
  expect([...fake.asked].sort()).toEqual(['bcc', 'cc', 'to']);
});

test('on Mac a late store loses no snapshot', async () => {
  const fake = fakeOffice(
    { to: [estates], composeType: 'newMail' },
    { platform: 'Mac', sessionLateMs: 600 },
  );
  const first = '{"composeType":"reply","recipients":[]}';
  fake.session.set('breakwater.snapshot', first);
  loadBundle(fake, { fetch: siteFetch(running.origin), setTimeout });
  await raise(fake, 'onNewMessageCompose');
  expect(fake.session.get('breakwater.snapshot')).toBe(first);
});

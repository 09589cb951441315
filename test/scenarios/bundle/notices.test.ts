import { runServices, type Running } from '../../simulator/services/running-services';
import { list, user, type Scenario } from '../scenario';
import { prepare } from '../services';
import { fakeOffice, type FakeClient, type FakeMessage, type FakeOffice } from './fake-office';
import { loadBundle, raise, siteFetch } from './run-bundle';

/** What stands above a message while it is being written, by the served bundle. */

let running: Running;

const prepared = (more: Partial<Scenario> = {}) => {
  prepare(
    { title: '', message: {}, services: { graph: false }, expected: { action: 'allow' }, ...more },
    running,
  );
};

beforeAll(async () => {
  running = await runServices();
});

beforeEach(() => {
  prepared();
});

afterAll(() => running.stop());

/** A new runtime for every event, as in classic Outlook. */
const raiseAnew = (fake: FakeOffice, event: string) => {
  loadBundle(fake, { fetch: siteFetch(running.origin), setTimeout });
  return raise(fake, event);
};

/** The event, and what stands there after it. */
const after = async (fake: FakeOffice, event: string): Promise<readonly string[]> => {
  await raiseAnew(fake, event);
  return [...fake.notices.values()].map(({ message }) => message);
};

const estates = list('estates', 'Estates Team');
const midwives = list('regional-midwives', 'Regional Midwives');
const allEngland = list('all-england', 'All England');

const messageEvents = ['onNewMessageCompose', 'onMessageCompose', 'onMessageRecipientsChanged'];
const meetingEvents = ['onAppointmentOrganizer', 'onAppointmentAttendeesChanged'];

test.each([
  ...messageEvents.map((event) => [event, false, 'breakwater.message.pane'] as const),
  ...meetingEvents.map((event) => [event, true, 'breakwater.appointment.pane'] as const),
])('%s: one notice, with the number and the way to the pane', async (event, isMeeting, pane) => {
  const fake = fakeOffice({ to: [allEngland], isMeeting });
  const said = await after(fake, event);
  expect(said).toEqual([expect.stringContaining('840,000')]);
  expect([...fake.notices.values()]).toMatchObject([
    {
      type: 'insightMessage',
      actions: [
        { actionType: 'showTaskPane', commandId: pane, contextData: '{"v":1,"action":"block"}' },
      ],
    },
  ]);
});

test.each([
  ['a list of 300', estates, 'warn'],
  ['a list of 4,000', midwives, 'confirmation'],
  ['a list of 840,000', allEngland, 'stop'],
])('%s: what Send will do', async (_, to, words) => {
  const [said] = await after(fakeOffice({ to: [to] }), 'onMessageRecipientsChanged');
  expect(said).toContain(words);
});

test.each([...messageEvents, ...meetingEvents])(
  '%s on ordinary mail: no notice, and no call for one',
  async (event) => {
    const isMeeting = meetingEvents.includes(event);
    const fake = fakeOffice({ to: ['a', 'b'].map(user), isMeeting });
    await after(fake, event);
    expect(fake.asked.filter((call) => call.startsWith('notice'))).toEqual([]);
  },
);

test('it follows the recipients, is never two, and goes with its reason', async () => {
  const fake = fakeOffice({ to: [estates] });
  expect(await after(fake, 'onNewMessageCompose')).toEqual([expect.stringContaining('300')]);
  fake.edit({ to: [allEngland] });
  expect(await after(fake, 'onMessageRecipientsChanged')).toEqual([
    expect.stringContaining('840,000'),
  ]);
  fake.edit({ to: [user('a')] });
  expect(await after(fake, 'onMessageRecipientsChanged')).toEqual([]);
});

test('both events of a new message at once: one notice', async () => {
  const fake = fakeOffice({ to: [allEngland] }, { callMs: 3 });
  loadBundle(fake, { fetch: siteFetch(running.origin), setTimeout });
  await Promise.all([raise(fake, 'onNewMessageCompose'), raise(fake, 'onMessageCompose')]);
  expect([...fake.notices.keys()]).toHaveLength(1);
});

test('recipients that change while the sizes are looked up: no word about those that are gone', async () => {
  prepared({ services: { graph: false, directory: 'slow' } });
  const fake = fakeOffice({ to: [allEngland] });
  const early = after(fake, 'onMessageRecipientsChanged');
  fake.edit({ to: [user('a')] });
  await early;
  expect(fake.notices.size).toBe(0);
});

test('who dismissed it is not told the same again', async () => {
  const fake = fakeOffice({ to: [allEngland] });
  await after(fake, 'onNewMessageCompose');
  fake.notices.clear();
  expect(await after(fake, 'onMessageRecipientsChanged')).toEqual([]);
  fake.edit({ to: [allEngland, user('a')] });
  expect(await after(fake, 'onMessageRecipientsChanged')).toEqual([
    expect.stringContaining('reaches'),
  ]);
});

test('monitor mode says nothing', async () => {
  prepared({ policy: { mode: 'monitor' } });
  expect(await after(fakeOffice({ to: [allEngland] }), 'onNewMessageCompose')).toEqual([]);
});

test.each(['iOS', 'Android'] as const)('on %s it is all there is', async (platform) => {
  const reply: FakeMessage = { to: [user('a')], cc: [allEngland], composeType: 'reply' };
  const fake = fakeOffice(reply, { platform, mailbox: '1.5', sessionFails: true });
  const [said] = await after(fake, 'onNewMessageCompose');
  expect(said).toContain('840,001');
  expect(said).toContain('sender only');
  expect(said).not.toContain('Send ');
  expect([...fake.notices.values()]).toMatchObject([
    { type: 'informationalMessage', persistent: true, icon: 'Icon.16' },
  ]);
  fake.edit({ cc: [] });
  expect(await after(fake, 'onMessageRecipientsChanged')).toEqual([]);
});

test('on phones 100 recipients are 100 or more', async () => {
  const to = Array.from({ length: 100 }, (_, n) => user(`person${String(n)}`));
  const phone = fakeOffice({ to }, { platform: 'iOS', mailbox: '1.5' });
  expect(await after(phone, 'onMessageRecipientsChanged')).toEqual([
    expect.stringContaining('at least 100'),
  ]);
  const desktop = fakeOffice({ to });
  expect(await after(desktop, 'onMessageRecipientsChanged')).toEqual([]);
});

test.each<FakeClient>([
  { refusesNotices: 'all' },
  { calls: 'fail' },
  { calls: 'throw' },
  { sessionFails: true },
])('a client with %j: the event completes, and Send works as ever', async (client) => {
  const fake = fakeOffice({ to: [allEngland] }, client);
  await raiseAnew(fake, 'onNewMessageCompose');
  const { options } = await raiseAnew(fake, 'onMessageSend');
  expect(options).toMatchObject({ allowEvent: false });
});

import { runServices, type Running } from '../../simulator/services/running-services';
import { list, user } from '../scenario';
import { prepare } from '../services';
import { fakeOffice, type FakeMessage } from './fake-office';
import { loadBundle, raise, siteFetch } from './run-bundle';

/** Meetings, by the served bundle: who counts as an attendee, and what the sender meets. */

let running: Running;

const steps = { warn: 1000, confirm: 2500, block: 25000 };

/** Three people are enough for a warning about a meeting, and about nothing else. */
const policy = {
  thresholds: { new: steps, replyAll: steps, meeting: { warn: 3, confirm: 5000 } },
};

beforeAll(async () => {
  running = await runServices();
});

beforeEach(() => {
  prepare(
    { title: '', message: {}, services: { graph: false }, policy, expected: { action: 'allow' } },
    running,
  );
});

afterAll(() => running.stop());

const send = async (message: FakeMessage) => {
  const { isMeeting = false } = message;
  const fake = fakeOffice(message, { mailbox: '1.15' });
  const fetch = siteFetch(running.origin);
  loadBundle(fake, { fetch });
  // Opening brings the policy.
  await raise(fake, isMeeting ? 'onAppointmentOrganizer' : 'onNewMessageCompose');
  fake.asked.length = 0;
  loadBundle(fake, { fetch });
  return { ...(await raise(fake, isMeeting ? 'onAppointmentSend' : 'onMessageSend')), fake };
};

const meeting = (to: FakeMessage['to'], more: FakeMessage = {}): FakeMessage => ({
  isMeeting: true,
  to: to ?? [],
  ...more,
});

const organiser = user('sender');
const [a, b, c] = ['a', 'b', 'c'].map(user);
const some = [a, b, c].filter((person) => person !== undefined);
const two = some.slice(0, 2);
const allEngland = list('all-england', 'All England');

test.each<[string, FakeMessage, boolean]>([
  [
    'two people and the organiser, as classic Outlook lists them',
    meeting([organiser, ...two]),
    true,
  ],
  ['three people', meeting(some), false],
  ['three people and the organiser', meeting([organiser, ...some]), false],
  ['two who must come and one who may', meeting(two, { cc: some.slice(2) }), false],
  ['the same two twice', meeting(two, { cc: two }), true],
  [
    'a meeting written for somebody else, who does not count',
    meeting([user('boss'), ...two], { from: 'boss@contoso.example' }),
    true,
  ],
  [
    'a meeting written for somebody else, by one who is coming along',
    meeting([user('boss'), organiser, ...two], { from: 'boss@contoso.example' }),
    false,
  ],
])('%s, with a limit of three', async (_, message, allowEvent) => {
  expect((await send(message)).options).toMatchObject({ allowEvent });
});

test('the same people as a message are no matter', async () => {
  expect((await send({ to: some })).options).toEqual({ allowEvent: true });
});

test('of an ordinary meeting only the attendees are read, and no rooms', async () => {
  const { options, fake } = await send(meeting([organiser]));
  expect(options).toEqual({ allowEvent: true });
  expect([...fake.asked].sort()).toEqual(['cc', 'to']);
});

test('rooms are not read of a meeting that could matter either', async () => {
  const { fake } = await send(meeting(some));
  expect(fake.asked).toContain('from');
  expect(fake.asked).not.toContain('rooms');
  expect(fake.asked).not.toContain('location');
});

test('a meeting with everybody is held, and the way leads to its own pane', async () => {
  const { options } = await send(meeting([allEngland]));
  expect(options).toMatchObject({ allowEvent: false, commandId: 'breakwater.appointment.pane' });
  expect(options?.errorMessage).toContain('840,000');
  expect(options?.errorMessage).toContain('invitation');
});

test('people from outside who see one another in an invitation are no finding', async () => {
  const outside = Array.from({ length: 30 }, (_, n) => ({
    emailAddress: `guest${String(n)}@elsewhere.example`,
    recipientType: 'externalUser' as const,
  }));
  const { options } = await send(meeting(outside));
  expect(options?.errorMessage).not.toContain('Bcc');
});

import { createPeople } from '../../../simulator/people/people';
import { createMailbox } from '../../../simulator/services/mailbox';
import { asJson, runServices } from './running-services';

const now = Date.parse('2026-11-21T09:00:00Z');
const people = createPeople();
const sender = 'jane.collins@contoso.example';

const storm = {
  conversationId: 'c',
  subject: 'Test',
  original: {
    internetMessageId: '<message-all-england@contoso.example>',
    from: 'ewan.fletcher@contoso.example',
    to: ['all-england@contoso.example'],
  },
  replies: 6,
  spreadMinutes: 30,
};

const start = () => createMailbox(people, () => now);

test('replies come from as many people, over the time given, after the first message', () => {
  const mailbox = start();
  const before = mailbox.messages().length;
  expect(mailbox.change(storm)).toEqual([]);
  const thread = mailbox.messages().filter(({ conversationId }) => conversationId === 'c');
  // The message of the inbox that begins it is there once.
  expect(mailbox.messages()).toHaveLength(before + 6);
  expect(thread.map(({ subject }) => subject)).toEqual(['Test', ...Array(6).fill('RE: Test')]);
  expect(new Set(thread.map(({ from }) => from?.address)).size).toBe(7);
  expect(thread.map(({ receivedAt }) => (now - receivedAt) / 60_000)).toEqual([
    31, 30, 24, 18, 12, 6, 0,
  ]);
});

test('single replies stand beside those', () => {
  const mailbox = start();
  const also = [
    { from: sender, minutesAgo: 2 },
    { from: 'x@y.example', minutesAgo: 3, subject: 'Stop', conversationId: 'd' },
  ];
  expect(mailbox.change({ ...storm, replies: 0, also })).toEqual([]);
  expect(mailbox.messages().slice(-2)).toMatchObject([
    { from: { name: 'Jane Collins' }, subject: 'RE: Test', conversationId: 'c' },
    { from: { name: 'x@y.example' }, subject: 'Stop', conversationId: 'd' },
  ]);
});

test.each([undefined, 7, {}, { ...storm, replies: -1 }, { ...storm, colour: 'red' }])(
  '%j is no storm and changes nothing',
  (value) => {
    const mailbox = start();
    mailbox.change(storm);
    const before = mailbox.messages();
    expect(mailbox.change(value)).not.toEqual([]);
    expect(mailbox.messages()).toEqual(before);
  },
);

test('over HTTP, until null or a reset ends it', async () => {
  const running = await runServices();
  const put = (body: unknown) =>
    fetch(`${running.origin}/simulator/api/mailbox`, {
      method: 'PUT',
      headers: asJson,
      body: JSON.stringify(body),
    });
  const count = async (body: unknown): Promise<unknown> => (await put(body)).json();
  const quiet = running.services.mailbox.messages().length;
  expect(await count(storm)).toEqual({ messages: quiet + 6 });
  expect(await count(null)).toEqual({ messages: quiet });
  expect((await put({})).status).toBe(400);
  await put(storm);
  running.services.reset();
  expect(running.services.mailbox.messages()).toHaveLength(quiet);
  await running.stop();
});

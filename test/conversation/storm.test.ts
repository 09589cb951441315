import { fc } from '../builders/fast-check';
import { hasThread, threadIn, type MailboxMessage } from '../../src/conversation/storm';
import type { Reply } from '../../src/ports';
import { address, at } from '../builders/facts';

const minute = 60_000;

const reply: Reply = {
  inReplyTo: '<test@contoso.example>',
  conversationId: 'AAQk/a+b=',
  subject: 'RE: Test',
  own: [address('sender')],
  since: at - 60 * minute,
};

const message = (from: string, more: Partial<MailboxMessage> = {}): MailboxMessage => ({
  conversationId: 'AAQk-a_b=',
  subject: 'RE: Test',
  sender: address(from),
  receivedAt: at - minute,
  ...more,
});

const repliers = (messages: readonly MailboxMessage[], more: Partial<Reply> = {}): number =>
  threadIn(messages, { ...reply, ...more }).repliers;

const first = message('ewan', { subject: 'Test', receivedAt: at - 50 * minute });
const five = ['a', 'b', 'c', 'd', 'e'].map((from) => message(from));

test.each<[string, readonly MailboxMessage[], number]>([
  ['an empty mailbox', [], 0],
  ['five people', five, 5],
  ['five people and the first message', [...five, first], 5],
  ['the first message alone, three copies of it', [first, { ...first }, first], 0],
  ['the writer of the first message answers too', [...five, first, message('ewan')], 6],
  ['the same person twice', [...five, message('a')], 5],
  ['own messages', [...five, message('sender'), message('sender')], 5],
  ['before the window', [message('a', { receivedAt: at - 61 * minute })], 0],
  ['just within', [message('a', { receivedAt: at - 60 * minute })], 1],
  [
    'another conversation, another subject',
    [message('a', { conversationId: 'x', subject: 'RE: Lunch' })],
    0,
  ],
  [
    'a subject in another language',
    [message('a', { conversationId: 'x', subject: 'AW: test' })],
    1,
  ],
  ['an edited subject', [message('a', { subject: 'Please stop' }), message('b')], 1],
  [
    'edited subjects, with the first message seen',
    [first, ...['a', 'b'].map((from) => message(from, { subject: 'Stop' }))],
    2,
  ],
  [
    'a forward that opens the thread here',
    [message('ewan', { subject: 'FW: Test', receivedAt: at - 5 * minute }), message('a')],
    1,
  ],
])('%s', (_, messages, expected) => {
  expect(repliers(messages)).toBe(expected);
});

test('the own message may have been the first', () => {
  const own = { ...first, sender: address('sender') };
  expect(repliers([own, ...five])).toBe(5);
});

test('conversation ids are equal in either alphabet, and empty ones are never equal', () => {
  const elsewhere = five.map((one) => ({ ...one, subject: 'Stop' }));
  const without = five.map((one) => ({ ...one, subject: '', conversationId: '' }));
  for (const conversationId of ['AAQk/a+b=', 'AAQk-a_b=', 'AAQk_a-b='])
    expect(repliers([first, ...elsewhere], { conversationId })).toBe(5);
  expect(repliers([first, ...elsewhere], { conversationId: 'aaqk/a+b=' })).toBe(0);
  expect(repliers(without, { conversationId: '', subject: 'RE: ' })).toBe(0);
  expect(repliers(without, { conversationId: null, subject: null })).toBe(0);
});

test.each<[string | null, string | null, boolean]>([
  ['c', 'RE: Test', true],
  ['c', null, true],
  ['', 'RE: Test', true],
  ['', 'RE: FW: ', false],
  [null, null, false],
])('conversation %j and subject %j name a thread: %s', (conversationId, subject, expected) => {
  expect(hasThread({ ...reply, conversationId, subject })).toBe(expected);
});

test('a part of the mailbox that begins with a reply never shows more people than the whole', () => {
  const anyMessage = fc.record({
    conversationId: fc.constantFrom('AAQk-a_b=', 'x'),
    subject: fc.constantFrom('RE: Test', 'AW: Test', 'RE: Stop'),
    sender: fc.constantFrom('sender', 'a', 'b', 'c', 'd').map(address),
    receivedAt: fc.integer({ min: at - 70 * minute, max: at }),
  });
  fc.assert(
    fc.property(fc.array(anyMessage), fc.nat(20), (messages, most) => {
      const newest = [...messages].sort((a, b) => b.receivedAt - a.receivedAt);
      expect(repliers(newest.slice(0, most))).toBeLessThanOrEqual(repliers(messages));
    }),
  );
});

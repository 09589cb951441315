import { list, user, type Scenario } from './scenario';

const ewan = user('ewan.fletcher');
const estates = list('estates', 'Estates Team');
const conversationId = 'AAQk/lift+conversation=';
const inReplyTo = '<lift@contoso.example>';

/** A message to 300 people, to which several have replied to all. */
const storm = (replies: number, more: object = {}): object => ({
  conversationId,
  subject: 'Lift out of order',
  original: { internetMessageId: inReplyTo, from: ewan.emailAddress, to: [estates.emailAddress] },
  replies,
  spreadMinutes: 30,
  ...more,
});

const replyAll = {
  to: [ewan],
  cc: [estates],
  subject: 'RE: Lift out of order',
  composeType: 'reply',
  conversationId,
  inReplyTo,
} as const;

const also = (from: string, more: object = {}): object => ({ from, minutesAgo: 5, ...more });

/** Policy, one shard, the original and the thread. */
const mostRequests = 4;

const blind = { to: [ewan], cc: [...['ann.lee', 'ben.hill'].map(user), list('ward-7')] };
const blindCopy = (...cc: readonly string[]): object => ({
  ...storm(0),
  original: {
    internetMessageId: inReplyTo,
    from: ewan.emailAddress,
    to: ['ann.lee@contoso.example', 'ben.hill@contoso.example'],
    cc,
  },
});

/** What the mailbox tells about a reply to all. 300 people alone are worth a warning. */
export const stormRows: readonly Scenario[] = [
  {
    title: 'a storm under way',
    message: replyAll,
    mailbox: storm(5),
    expected: { action: 'block', says: ['5 people'], requests: mostRequests },
  },
  {
    title: 'a storm of thousands: the same requests',
    message: replyAll,
    mailbox: storm(3000),
    expected: { action: 'block', requests: mostRequests },
  },
  {
    title: 'four people answered: no storm yet',
    message: replyAll,
    mailbox: storm(4),
    expected: { action: 'warn', says: ['300'], requests: mostRequests },
  },
  {
    title: 'own messages do not count',
    message: replyAll,
    mailbox: storm(4, {
      also: [also('sender@contoso.example'), also('Sender@Contoso.example')],
    }),
    expected: { action: 'warn' },
  },
  {
    title: 'the same person twice counts once',
    message: replyAll,
    mailbox: storm(3, { also: [also('a@contoso.example'), also('A@contoso.example')] }),
    expected: { action: 'warn' },
  },
  {
    title: 'replies that a list’s software put into other conversations count by their subject',
    message: replyAll,
    mailbox: storm(3, {
      also: [
        also('a@contoso.example', { conversationId: 'x' }),
        also('b@contoso.example', { conversationId: 'y', subject: 'AW: lift out of ORDER' }),
      ],
    }),
    expected: { action: 'block', says: ['5 people'] },
  },
  {
    title: 'replies with an edited subject count by their conversation',
    message: replyAll,
    mailbox: storm(4, { also: [also('a@contoso.example', { subject: 'Please stop' })] }),
    expected: { action: 'block', says: ['5 people'] },
  },
  {
    title: 'the subject of this reply was edited, which gave it another conversation',
    message: { ...replyAll, subject: 'RE: lift  out of order', conversationId: 'new' },
    mailbox: storm(5),
    expected: { action: 'block', says: ['5 people'] },
  },
  {
    title: 'replies of a whole day: too few of them lately',
    message: replyAll,
    mailbox: storm(24, { spreadMinutes: 1400 }),
    expected: { action: 'warn' },
  },
  {
    title: 'a storm among twelve people is none',
    message: { ...replyAll, cc: [list('ward-7')] },
    mailbox: storm(20),
    expected: { action: 'allow', requests: mostRequests },
  },
  {
    title: 'a storm on Mac, where a fresh reply does not say what it answers',
    message: { ...replyAll, composeType: 'newMail', inReplyTo: '' },
    client: { platform: 'Mac' },
    mailbox: storm(5),
    expected: { action: 'block', says: ['5 people'], requests: mostRequests - 1 },
  },
  {
    title: 'a reply to the list alone',
    message: { ...replyAll, to: [estates], cc: [] },
    mailbox: storm(5),
    expected: { action: 'block', says: ['5 people'], requests: mostRequests },
  },
  {
    title: 'a reply to the sender alone, in the middle of a storm',
    message: { ...replyAll, cc: [] },
    mailbox: storm(500),
    expected: { action: 'allow', requests: 0 },
  },
  {
    title: 'a forward to a list asks no mailbox',
    message: { ...replyAll, composeType: 'forward', subject: 'FW: Lift out of order' },
    mailbox: storm(5),
    expected: { action: 'warn', requests: 2 },
  },
  {
    title: 'a new message to a list asks no mailbox',
    message: { to: [estates], subject: 'Lift out of order' },
    mailbox: storm(5),
    expected: { action: 'warn', requests: 2 },
  },
  {
    title: 'a mailbox that cannot be reached is no storm',
    message: replyAll,
    mailbox: storm(50),
    policy: { lists: [{ address: estates.emailAddress, size: 300 }] },
    services: { directory: 'down' },
    expected: { action: 'warn', says: ['300'] },
  },
  {
    title: 'a mailbox that is throttled is no storm',
    message: replyAll,
    mailbox: storm(50),
    policy: { lists: [{ address: estates.emailAddress, size: 300 }] },
    services: { directory: 'throttled' },
    expected: { action: 'warn', says: ['300'] },
  },
  {
    title: 'without consent no storm is seen',
    message: replyAll,
    mailbox: storm(50),
    services: { consent: 'missing' },
    expected: { action: 'warn', says: ['300'], requests: 2 },
  },
  {
    title: 'window, number, size and action are the policy’s',
    message: { ...replyAll, cc: [list('ward-7')] },
    mailbox: storm(3),
    policy: { storm: { windowMinutes: 16, replies: 2, minAudience: 10, action: 'confirm' } },
    expected: { action: 'confirm', says: ['2 people', '16 minutes'] },
  },
  {
    title: 'a reply to all that would show that the sender had a blind copy',
    message: { ...replyAll, ...blind },
    mailbox: blindCopy(),
    expected: { action: 'warn', says: ['Bcc'], requests: mostRequests },
  },
  {
    title: 'the same from somebody who stood in Cc',
    message: { ...replyAll, ...blind },
    mailbox: blindCopy('Sender@contoso.example'),
    expected: { action: 'allow', requests: mostRequests },
  },
];

import type { FakeClient, FakeMessage } from './bundle/fake-office';
import { list, user } from './scenario';

/** A client with its documented bugs, which all make replies look new. */
export type Client = {
  readonly name: string;
  readonly fake: Required<Pick<FakeClient, 'mailbox' | 'platform'>>;
  /** `getComposeTypeAsync` says newMail in send handlers (office-js#6652, #6739). */
  readonly forgetsAtSend: boolean;
  /** `inReplyTo` is empty for a fresh reply, and new mail has a conversation id (office-js#4786, #1434). */
  readonly isMac: boolean;
};

const windows = (name: string, mailbox: Client['fake']['mailbox']): Client => ({
  name,
  fake: { platform: 'PC', mailbox },
  forgetsAtSend: true,
  isMac: false,
});

export const clients: readonly Client[] = [
  {
    name: 'web',
    fake: { platform: 'OfficeOnline', mailbox: '1.16' },
    forgetsAtSend: false,
    isMac: false,
  },
  {
    name: 'new Windows',
    fake: { platform: 'OfficeOnline', mailbox: '1.16' },
    forgetsAtSend: true,
    isMac: false,
  },
  windows('classic 1.12', '1.12'),
  windows('classic 1.13', '1.13'),
  windows('classic 1.14', '1.14'),
  windows('classic 1.15', '1.15'),
  windows('classic 1.16', '1.16'),
  {
    name: 'Mac',
    fake: { platform: 'Mac', mailbox: '1.15' },
    forgetsAtSend: true,
    isMac: true,
  },
];

const ewan = user('ewan.fletcher');
const allEngland = list('all-england', 'All England');
const parent = '<test@contoso.example>';

/** How a message came to be, on a client without bugs: as its window opened, and as it is sent. */
export type Way = {
  readonly name: string;
  readonly atStart: FakeMessage;
  readonly atSend: FakeMessage;
};

const started = (name: string, atStart: FakeMessage, more: FakeMessage = {}): Way => ({
  name,
  atStart,
  atSend: { ...atStart, ...more },
});

const answer = {
  composeType: 'reply',
  inReplyTo: parent,
  conversationId: 'AAQk',
  subject: 'RE: Test',
} as const;

const replyAll = { ...answer, to: [ewan], cc: [allEngland] };
const fresh = { composeType: 'newMail', subject: '', to: [] } as const;

export const ways: readonly Way[] = [
  started('reply', { ...answer, to: [ewan] }),
  started('reply all', replyAll),
  started('reply to the list', { ...answer, to: [allEngland] }),
  started(
    'forward',
    { ...answer, composeType: 'forward', subject: 'FW: Test', to: [] },
    { to: [allEngland] },
  ),
  // office-js#4835
  started('re-opened draft', { ...replyAll, composeType: 'newMail' }),
  started('edited subject', replyAll, { subject: 'Please stop', conversationId: null }),
  started('pasted recipients', fresh, { subject: 'Test', to: [ewan, allEngland] }),
  started('mailto', { ...fresh, subject: 'RE: Test', to: [allEngland] }),
];

/** The same through the eyes of a handler on this client. */
export const seenBy = ({ forgetsAtSend, isMac }: Client, { name, atStart, atSend }: Way): Way => {
  const isFresh = name !== 're-opened draft';
  const onMac = (message: FakeMessage): FakeMessage => ({
    ...message,
    inReplyTo: isFresh ? null : (message.inReplyTo ?? null),
    conversationId: message.conversationId ?? 'AAQkNew',
  });
  const bugged = (message: FakeMessage): FakeMessage => (isMac ? onMac(message) : message);
  return {
    name,
    atStart: bugged(atStart),
    atSend: bugged(forgetsAtSend ? { ...atSend, composeType: 'newMail' } : atSend),
  };
};

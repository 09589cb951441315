import type { Thread } from '../core/facts';
import type { SmtpAddress } from '../core/recipient';
import { normalisedSubject, subjectPrefix } from '../core/subject';
import type { Reply } from '../ports';

/** One message of the mailbox, as far as a storm shows in it. */
export type MailboxMessage = {
  readonly conversationId: string;
  readonly subject: string;
  readonly sender: SmtpAddress;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
};

/** Office.js writes conversation ids with `/` and `+` where Graph has `-` and `_` (`convertToRestId` of Office.js). */
const comparable = (conversationId: string): string => conversationId.replace(/[/+_]/g, '-');

/** False for a reply that names neither a conversation nor a subject: it could not be told from any other. */
export const hasThread = ({ conversationId, subject }: Reply): boolean =>
  (conversationId ?? '') !== '' || normalisedSubject(subject ?? '') !== '';

const isMarkedReply = ({ subject }: MailboxMessage): boolean => {
  const prefix = subjectPrefix(subject);
  return prefix === 'reply' || prefix === 'ambiguous';
};

/** A list's software or an edited subject gives a reply another conversation, so the subject counts as well. */
const belongsTo = (reply: Reply): ((message: MailboxMessage) => boolean) => {
  const conversation = comparable(reply.conversationId ?? '');
  const subject = normalisedSubject(reply.subject ?? '');
  return (message) =>
    (conversation !== '' && comparable(message.conversationId) === conversation) ||
    (subject !== '' && normalisedSubject(message.subject) === subject);
};

/**
 * How many different people answered since the window began. The earliest message is the first of the thread unless
 * its subject says that it is a reply; neither it nor its other copies are answers. Messages that are not among these
 * can only add people, so of a part of the mailbox the result is a lower end.
 */
export const threadIn = (messages: readonly MailboxMessage[], reply: Reply): Thread => {
  const thread = messages
    .filter(({ receivedAt }) => receivedAt >= reply.since)
    .filter(belongsTo(reply));
  const [first] = [...thread].sort((a, b) => a.receivedAt - b.receivedAt);
  const isFirst = (message: MailboxMessage): boolean =>
    first !== undefined &&
    !isMarkedReply(first) &&
    message.sender === first.sender &&
    message.subject === first.subject;
  const repliers = thread
    .filter((message) => !isFirst(message) && !reply.own.includes(message.sender))
    .map(({ sender }) => sender);
  return { repliers: new Set(repliers).size };
};

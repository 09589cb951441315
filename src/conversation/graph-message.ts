import type { Original } from '../core/facts';
import { flatten } from '../core/flatten';
import { smtpAddress, type SmtpAddress } from '../core/recipient';
import { GraphError } from '../transport/graph-error';
import { isRecord, type JsonRecord } from '../transport/json';
import type { MailboxMessage } from './storm';

/** The messages of an answer, or a `GraphError` where it holds no list of them. */
export const messagesIn = (body: unknown): readonly JsonRecord[] => {
  const messages: unknown = isRecord(body) ? body['value'] : undefined;
  if (!Array.isArray(messages)) throw new GraphError('malformed');
  return messages.filter(isRecord);
};

const addressesIn = (recipient: unknown): readonly SmtpAddress[] => {
  const { emailAddress } = isRecord(recipient) ? recipient : {};
  const { address } = isRecord(emailAddress) ? emailAddress : {};
  return typeof address === 'string' && address.trim() !== '' ? [smtpAddress(address)] : [];
};

const allIn = (recipients: unknown): readonly SmtpAddress[] =>
  Array.isArray(recipients) ? flatten(recipients.map(addressesIn)) : [];

/** Null for an entry that does not say whom it is from. */
export const originalIn = ({ from, toRecipients, ccRecipients }: JsonRecord): Original | null => {
  const [sender] = addressesIn(from);
  return sender === undefined
    ? null
    : { sender, recipients: [...allIn(toRecipients), ...allIn(ccRecipients)] };
};

/** Nothing for an entry that cannot count: drafts and chat items may lack a sender or a date. */
export const mailboxMessageIn = (message: JsonRecord): readonly MailboxMessage[] => {
  const { conversationId, subject, receivedDateTime } = message;
  const [sender] = addressesIn(message['from']);
  const receivedAt = typeof receivedDateTime === 'string' ? Date.parse(receivedDateTime) : NaN;
  if (sender === undefined || Number.isNaN(receivedAt)) return [];
  return [
    {
      conversationId: typeof conversationId === 'string' ? conversationId : '',
      subject: typeof subject === 'string' ? subject : '',
      sender,
      receivedAt,
    },
  ];
};

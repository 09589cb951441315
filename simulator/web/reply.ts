import type { Draft, Recipient } from '../host/item';
import { conversationIdOf, messageIdOf } from '../stories/message-ids';
import type { StoryMessage } from '../stories/story';

export type ReplyKind = 'reply' | 'replyAll' | 'forward';

const isSame = (one: Recipient, other: Recipient): boolean =>
  one.address.toLowerCase() === other.address.toLowerCase();

const prefixed = (prefix: string, subject: string): string =>
  subject.toUpperCase().startsWith(`${prefix}:`) ? subject : `${prefix}: ${subject}`;

const quoted = ({ from, subject, body }: StoryMessage): string =>
  `\n\n----- Original message -----\nFrom: ${from.name}\nSubject: ${subject}\n\n${body}`;

/** The draft Outlook opens for Reply, Reply all and Forward. */
export const replyTo = (message: StoryMessage, kind: ReplyKind, me: Recipient): Draft => {
  const common = {
    from: me,
    body: quoted(message),
    inReplyTo: messageIdOf(message),
    conversationId: conversationIdOf(message),
  };
  if (kind === 'forward') {
    return { ...common, composeType: 'forward', subject: prefixed('FW', message.subject) };
  }
  const others = (recipients: readonly Recipient[]): readonly Recipient[] =>
    recipients.filter((one) => !isSame(one, me) && !isSame(one, message.from));
  return {
    ...common,
    composeType: 'reply',
    subject: prefixed('RE', message.subject),
    to: [message.from, ...(kind === 'replyAll' ? others(message.to) : [])],
    cc: kind === 'replyAll' ? others(message.cc ?? []) : [],
  };
};

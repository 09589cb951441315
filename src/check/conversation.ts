import { nothingKnown } from '../conversation/no-conversations';
import { detect, kindOf } from '../conversation/reply-all';
import type { Facts, Original } from '../core/facts';
import { listCandidates, type RecipientsRead } from '../core/ordinary';
import type { Policy } from '../core/policy';
import type { SmtpAddress } from '../core/recipient';
import type { Conversation, Conversations, Deadline } from '../ports';
import type { Details } from './details';

/** As many people and lists as there can be, before any source has said what is a list and what is not. */
const mayBeReplyAll = (
  { isMeeting, recipients }: RecipientsRead,
  { signals, sender }: Details,
  policy: Policy,
): boolean => {
  if (isMeeting) return false;
  const candidates = listCandidates(recipients, policy);
  const people = new Set(
    recipients
      .filter((recipient) => !candidates.includes(recipient) && recipient.address !== sender)
      .map(({ address }) => address),
  );
  return kindOf(detect(signals).relation, people.size, candidates.length) === 'replyAll';
};

const isAddress = (address: SmtpAddress | null): address is SmtpAddress => address !== null;

export type ReplyAsked = {
  readonly read: RecipientsRead;
  readonly details: Details;
  readonly conversationId: string | null;
  readonly mailboxOwner: SmtpAddress | null;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** What the mailbox knows of the message that is answered. Nobody is asked unless this is a reply to several. */
export const askConversation = async (
  { read, details, conversationId, mailboxOwner, at }: ReplyAsked,
  policy: Policy,
  conversations: Conversations,
  deadline: Deadline,
): Promise<Conversation> => {
  if (!mayBeReplyAll(read, details, policy)) return nothingKnown;
  const reply = {
    inReplyTo: details.signals.inReplyTo,
    conversationId,
    subject: details.subject,
    own: [details.sender, mailboxOwner].filter(isAddress),
    since: at - policy.storm.windowMinutes * 60_000,
  };
  return conversations.lookUp(reply, deadline);
};

/**
 * Outlook puts the sender of the original first, so the first recipient of a fresh reply is that sender: unless it is
 * a list that asked for the replies itself, or the sender's own address.
 */
export const originalFromSnapshot = (
  { snapshot, sender }: Details,
  lists: Facts['lists'],
): Original | null => {
  const [first] = snapshot?.composeType === 'reply' ? snapshot.recipients : [];
  const isSender =
    first !== undefined &&
    first !== '' &&
    first !== sender &&
    !lists.some(({ address }) => address === first);
  return isSender ? { sender: first, recipients: [] } : null;
};

const sharesRecipients = ({ people, lists }: Facts, original: Original): boolean =>
  [...people, ...lists].some(({ address }) => original.recipients.includes(address));

/**
 * The facts with what the mailbox said; where it knew no original, the one from the snapshot stays. Who had the
 * original is one more signal of what this message is.
 */
export const withConversation = (
  facts: Facts,
  { signals }: Details,
  { original, thread }: Conversation,
): Facts => {
  const shares = original === null ? null : sharesRecipients(facts, original);
  const { relation } = detect({ ...signals, sharesRecipients: shares });
  const kind =
    facts.kind === 'meeting'
      ? facts.kind
      : kindOf(relation, facts.people.length, facts.lists.length);
  return { ...facts, kind, original: original ?? facts.original, thread };
};

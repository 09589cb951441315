import type { Signals } from '../conversation/reply-all';
import { readSnapshot, snapshotKey, type Snapshot } from '../conversation/snapshot';
import type { SmtpAddress } from '../core/recipient';
import type { Deadline, OpenItem } from '../ports';
import { within } from '../transport/deadline';

/** What is asked of Outlook beyond the recipients, only for a message that could matter. */
export type Details = {
  readonly sender: SmtpAddress | null;
  readonly subject: string | null;
  readonly snapshot: Snapshot | null;
  readonly signals: Signals;
};

const orNull = async <T>(asked: Promise<T>, deadline: Deadline): Promise<T | null> => {
  try {
    const answer = await within(asked, deadline);
    return answer.late ? null : answer.value;
  } catch {
    return null;
  }
};

/** Every part that fails or comes late is null. */
export const readDetails = async (item: OpenItem, deadline: Deadline): Promise<Details> => {
  const [composeTypeAtSend, stored, from, subject] = await Promise.all([
    orNull(item.composeType(), deadline),
    orNull(item.session.get(snapshotKey), deadline),
    orNull(item.sender(), deadline),
    orNull(item.subject(), deadline),
  ]);
  const snapshot = stored === null ? null : readSnapshot(stored);
  return {
    sender: from ?? item.mailboxOwner,
    subject,
    snapshot,
    signals: {
      composeTypeAtSend,
      composeTypeAtStart: snapshot?.composeType ?? null,
      inReplyTo: item.inReplyTo,
      hasConversation: item.conversationId === null ? null : item.conversationId !== '',
      subject,
      sharesRecipients: null,
    },
  };
};

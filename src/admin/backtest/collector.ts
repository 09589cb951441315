import { ownText } from './address-book';
import type { Send } from './send';

/** A message that is being put together from its rows. */
export type Draft = {
  at: number;
  readonly sender: number;
  readonly subject: string | null;
  readonly recipients: number[];
  expanded: number[] | null;
  members: Set<number> | null;
};

export type RowOfMessage = {
  /** What the rows of one message share; '' where the trace names none. */
  readonly id: string;
  readonly at: number;
  readonly sender: number;
  readonly subject: string | null;
};

/** Puts the rows of one message together, wherever in the trace they stand. */
export type Collector = {
  readonly draftOf: (row: RowOfMessage) => Draft;
  readonly add: (send: Send) => void;
  /** Every message, in the order of time. */
  readonly sends: () => readonly Send[];
};

const SECOND = 1000;

/** By its id, else by sender, subject and second. One id may belong to several senders: forwarding rules keep it. */
const keyOf = ({ id, at, sender, subject }: RowOfMessage): string =>
  id === '' ? `${sender} ${Math.floor(at / SECOND)} ${subject ?? ''}` : `${sender} ${id}`;

const none: readonly number[] = [];

/** Each once, without the sender. Most messages have one recipient, and there may be a million of them. */
const distinct = (ids: readonly number[], sender: number): readonly number[] =>
  ids.length === 1
    ? ids[0] === sender
      ? none
      : ids
    : [...new Set(ids)].filter((id) => id !== sender);

const sendOf = ({ at, sender, subject, recipients, expanded, members }: Draft): Send => ({
  at,
  sender,
  subject,
  recipients: distinct(recipients, sender),
  expanded: expanded === null ? none : distinct(expanded, sender),
  members,
  hidden: null,
  messageId: null,
  inReplyTo: null,
});

export const collector = (): Collector => {
  const drafts = new Map<string, Draft>();
  const whole: Send[] = [];
  return {
    draftOf: (row) => {
      const key = keyOf(row);
      const known = drafts.get(key);
      if (known !== undefined) {
        if (row.at < known.at) known.at = row.at;
        return known;
      }
      const draft: Draft = {
        at: row.at,
        sender: row.sender,
        subject: row.subject === null ? null : ownText(row.subject),
        recipients: [],
        expanded: null,
        members: null,
      };
      drafts.set(ownText(key), draft);
      return draft;
    },
    add: (send) => {
      whole.push(send);
    },
    sends: () => {
      const sends = whole;
      // One after the other, so that a message is not held twice.
      for (const [key, draft] of drafts) {
        sends.push(sendOf(draft));
        drafts.delete(key);
      }
      return sends.sort((a, b) => a.at - b.at);
    },
  };
};

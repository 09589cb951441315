import { threadIn, type MailboxMessage } from '../../../conversation/storm';
import type { Thread } from '../../../core/facts';
import type { Policy } from '../../../core/policy';
import { normalisedSubject } from '../../../core/subject';
import type { AddressBook } from '../address-book';
import type { Send } from '../send';

/** What the sender's mailbox would have shown of a thread at the moment of a send. */
export type Threads = {
  readonly threadOf: (send: Send, policy: Policy) => Thread | null;
};

/** Outlook asks the mailbox for one page of this many messages, the newest ones (src/conversation/graph.ts). */
const MOST_MESSAGES = 250;

/** Of a subject that half the organisation uses, so many of the newest messages are looked at. */
const MOST_LOOKED_AT = 5000;

type Seen = { readonly send: Send; readonly lists: readonly number[] };

/** A message reached the mailbox of whoever it names, and of whoever writes to the same list. */
const reached = (message: Seen, reply: Seen): boolean =>
  message.lists.some((list) => reply.lists.includes(list)) ||
  message.send.recipients.includes(reply.send.sender);

/** The index of the first message at `at` or later. */
const firstFrom = (messages: readonly Seen[], at: number): number => {
  let [from, to] = [0, messages.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((messages[middle]?.send.at ?? Infinity) < at) from = middle + 1;
    else to = middle;
  }
  return from;
};

const BUCKETS = 1 << 22;
const MOST_COUNTED = 255;

/** FNV-1a, folded into the buckets. */
const bucketOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
};

/**
 * Says of a subject whether it may stand on more than `few` messages. Counted in buckets, which subjects share now and
 * then: a million subjects take no memory, and none that is frequent is missed.
 */
const frequentSubjects = (sends: readonly Send[], few: number): ((subject: string) => boolean) => {
  const counts = new Uint8Array(BUCKETS);
  for (const { subject } of sends) {
    const bucket = bucketOf(normalisedSubject(subject ?? ''));
    const count = counts[bucket] ?? 0;
    if (count < MOST_COUNTED) counts[bucket] = count + 1;
  }
  const most = Math.min(few, MOST_COUNTED - 1);
  return (subject) => (counts[bucketOf(subject)] ?? 0) > most;
};

/**
 * The threads of a trace, by normalised subject: what the trace holds of the window before each reply, as far as it
 * reached the sender. `sends` in the order of time; `listsOf` the lists among their recipients; `fewest` the replies
 * that make a storm under any of the policies.
 */
export const threadsOf = (
  sends: readonly Send[],
  listsOf: (send: Send) => readonly number[],
  book: AddressBook,
  fewest: number,
): Threads => {
  const isFrequent = frequentSubjects(sends, fewest);
  const bySubject = new Map<string, Seen[]>();
  for (const send of sends) {
    const subject = normalisedSubject(send.subject ?? '');
    if (subject === '' || !isFrequent(subject)) continue;
    const thread = bySubject.get(subject) ?? [];
    bySubject.set(subject, thread);
    thread.push({ send, lists: listsOf(send) });
  }

  const messageOf = ({ send }: Seen): MailboxMessage => ({
    conversationId: '',
    subject: send.subject ?? '',
    sender: book.addressOf(send.sender),
    receivedAt: send.at,
  });

  const before = (thread: readonly Seen[], send: Send, since: number): readonly Seen[] => {
    const reply = { send, lists: listsOf(send) };
    const end = firstFrom(thread, send.at);
    const found: Seen[] = [];
    const last = Math.max(0, end - MOST_LOOKED_AT);
    for (let at = end - 1; at >= last && found.length < MOST_MESSAGES; at -= 1) {
      const message = thread[at];
      if (message === undefined || message.send.at < since) break;
      if (reached(message, reply)) found.push(message);
    }
    return found;
  };

  return {
    threadOf: (send, { storm, sources }) => {
      // Outlook sees a storm only through Graph; without it no send would have been held for one.
      if (sources.graph?.conversations !== true) return null;
      const since = send.at - storm.windowMinutes * 60_000;
      const thread = bySubject.get(normalisedSubject(send.subject ?? ''));
      if (thread === undefined) return { repliers: 0 };
      const messages = before(thread, send, since);
      // Too few people for a storm, whatever they wrote: not worth the look at every subject.
      if (new Set(messages.map((message) => message.send.sender)).size < storm.replies)
        return { repliers: 0 };
      return threadIn(messages.map(messageOf), {
        inReplyTo: send.inReplyTo,
        conversationId: null,
        subject: send.subject,
        own: [book.addressOf(send.sender)],
        since,
      });
    },
  };
};

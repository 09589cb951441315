import { threadIn, type MailboxMessage } from '../../../conversation/storm';
import type { Thread } from '../../../core/facts';
import type { Policy } from '../../../core/policy';
import { normalisedSubject, subjectPrefix } from '../../../core/subject';
import type { AddressBook } from '../address-book';
import type { Send } from '../send';

/** What the sender's mailbox would have shown of a thread at the moment of a send. */
export type Threads = {
  readonly threadOf: (send: Send, policy: Policy) => Thread | null;
};

/** Outlook asks the mailbox for one page of this many messages, the newest ones (src/conversation/graph.ts). */
const MOST_MESSAGES = 250;

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

/**
 * The threads of a trace, by normalised subject: what the trace holds of the window before each reply, as far as it
 * reached the sender. `sends` in the order of time; `listsOf` the lists among their recipients.
 */
export const threadsOf = (
  sends: readonly Send[],
  listsOf: (send: Send) => readonly number[],
  book: AddressBook,
): Threads => {
  // Only a subject that somebody replied with can be a thread; most are not worth remembering.
  const replied = new Set<string>();
  for (const { subject } of sends)
    if (subject !== null && subjectPrefix(subject) !== null)
      replied.add(normalisedSubject(subject));
  replied.delete('');
  const bySubject = new Map<string, Seen[]>();
  for (const send of sends) {
    const subject = normalisedSubject(send.subject ?? '');
    if (!replied.has(subject)) continue;
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
    for (let at = end - 1; at >= 0 && found.length < MOST_MESSAGES; at -= 1) {
      const message = thread[at];
      if (message === undefined || message.send.at < since) break;
      if (reached(message, reply)) found.push(message);
    }
    return found;
  };

  return {
    threadOf: (send, { storm }) => {
      const since = send.at - storm.windowMinutes * 60_000;
      const thread = bySubject.get(normalisedSubject(send.subject ?? ''));
      if (thread === undefined) return null;
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

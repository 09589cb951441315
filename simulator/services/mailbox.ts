import * as v from 'valibot';
import { stormMessages, stormSchema, type MailMessage, type Storm } from '../people/mailbox';
import type { People } from '../people/people';
import { inbox } from '../stories/inbox';
import { conversationIdOf, messageIdOf } from '../stories/message-ids';

/** The owner's mailbox: the inbox of the stories, and a storm where one is under way. */
export type Mailbox = {
  readonly messages: () => readonly MailMessage[];
  /** Starts a storm, or with null ends it; the problems found, if any. */
  readonly change: (storm: unknown) => readonly string[];
  readonly reset: () => void;
};

const inboxMessages = (now: number): readonly MailMessage[] =>
  inbox.map((message) => ({
    internetMessageId: messageIdOf(message),
    conversationId: conversationIdOf(message),
    subject: message.subject,
    from: message.from,
    to: message.to,
    cc: message.cc ?? [],
    receivedAt: now - message.minutesAgo * 60_000,
  }));

// Microsoft Graph, known issues: messages of Teams chats stand among the mail.
const chatItem = (now: number): MailMessage => ({
  ...{ internetMessageId: '', conversationId: '', subject: '', from: null, to: [], cc: [] },
  receivedAt: now - 30_000,
});

export const createMailbox = (people: People, now: () => number): Mailbox => {
  const start = (): readonly MailMessage[] => [...inboxMessages(now()), chatItem(now())];
  let quiet = start();
  let stormy: readonly MailMessage[] = [];
  const begin = (storm: Storm | null): void => {
    stormy = storm === null ? [] : stormMessages(people, storm, now());
  };
  return {
    messages: () => [
      // A storm that begins with a message of the inbox has its own copy of it.
      ...quiet.filter(
        ({ internetMessageId: id }) => !stormy.some((one) => one.internetMessageId === id),
      ),
      ...stormy,
    ],
    change: (storm) => {
      const parsed = v.safeParse(v.nullable(stormSchema), storm);
      if (parsed.success) begin(parsed.output);
      return parsed.success
        ? []
        : parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'storm'}: ${issue.message}`);
    },
    reset: () => {
      quiet = start();
      stormy = [];
    },
  };
};

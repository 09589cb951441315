import type { Original } from '../../src/core/facts';
import type { Conversations, Reply } from '../../src/ports';

/** One thread of a mailbox: what starts it and how many people answered. */
export type FakeThread = Pick<Reply, 'inReplyTo' | 'conversationId'> & {
  readonly original: Original;
  readonly repliers: number;
};

/** A mailbox in memory; it keeps the same contract as the real ones. `asked` holds every question. */
export const fakeConversations = (
  thread: FakeThread,
  trouble: 'none' | 'unreachable' = 'none',
): Conversations & { readonly asked: readonly Reply[] } => {
  const asked: Reply[] = [];
  return {
    asked,
    lookUp: (reply, deadline) => {
      asked.push(reply);
      const isDeaf = trouble === 'unreachable' || deadline.left() === 0;
      const isOriginal = reply.inReplyTo === thread.inReplyTo;
      const hasThread = Boolean(reply.conversationId) || Boolean(reply.subject);
      const isThread = reply.conversationId === thread.conversationId;
      return Promise.resolve({
        original: !isDeaf && isOriginal ? thread.original : null,
        thread: !isDeaf && hasThread ? { repliers: isThread ? thread.repliers : 0 } : null,
      });
    },
  };
};

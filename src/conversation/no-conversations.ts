import type { Conversation, Conversations } from '../ports';

/** Nobody was asked, or nobody answered. */
export const nothingKnown: Conversation = { original: null, thread: null };

/** For a policy that names no source for conversations. */
export const noConversations: Conversations = { lookUp: () => Promise.resolve(nothingKnown) };

import type { Item } from './item';

const prefixes = /^\s*(?:\p{L}{1,4}\s*:\s*)+/u;

const topicOf = (subject: string): string => subject.replace(prefixes, '').trim().toLowerCase();

/** Outlook takes a reply out of its conversation when its subject is changed, and back in when the subject is put back. */
export const withSubject = (item: Item, subject: string): Item => {
  const { conversationId, subject: first } = item.begun;
  if (conversationId === null) return { ...item, subject };
  const isSame = topicOf(subject) === topicOf(first);
  return {
    ...item,
    subject,
    conversationId: isSame ? conversationId : `${conversationId}/edited`,
  };
};

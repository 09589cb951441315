import type { Rule } from './rule';

/**
 * The sender got the original as a blind copy: a reply to all tells the others so. Only where all its visible
 * recipients are people of this draft, because the sender may have been reached through a list, or under another own
 * address; and only where there are others than whoever wrote it, who knows.
 */
export const bccExposed: Rule = ({ kind, sender, original, people }) => {
  if (kind !== 'replyAll' || sender === null || original === null) return [];
  const addressed = new Set(people.map(({ address }) => address));
  const others = new Set(original.recipients.filter((address) => address !== original.sender));
  const isExposed =
    others.size > 0 &&
    original.sender !== sender &&
    [...others].every((address) => address !== sender && addressed.has(address));
  return isExposed ? [{ rule: 'bcc-exposed', action: 'warn', visible: others.size }] : [];
};

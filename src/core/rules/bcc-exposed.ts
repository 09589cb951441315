import type { Rule } from './rule';

/**
 * The sender got the original as a blind copy: a reply to all tells everybody so. Only where all its visible recipients
 * are people of this draft, because the sender may have been reached through a list, or under another own address.
 */
export const bccExposed: Rule = ({ kind, sender, original, people }) => {
  if (kind !== 'replyAll' || sender === null || original === null) return [];
  const { recipients } = original;
  const addressed = new Set(people.map(({ address }) => address));
  const isExposed =
    recipients.length > 0 &&
    original.sender !== sender &&
    recipients.every((recipient) => recipient !== sender && addressed.has(recipient));
  return isExposed ? [{ rule: 'bcc-exposed', action: 'warn', visible: recipients.length }] : [];
};

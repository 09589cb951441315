import type { Policy } from '../../core/policy';
import { isInternal } from '../../core/recipient';
import type { AddressBook } from './address-book';

/** Whose mail the add-in would have seen: the people of the organisation. Remembers who was turned away. */
export type OwnSenders = {
  readonly isOwn: (sender: number) => boolean;
  /** The domains of the senders that are not, the most frequent first. */
  readonly othersFrom: () => readonly string[];
};

const MOST_DOMAINS = 5;

export const ownSenders = (policies: readonly Policy[], book: AddressBook): OwnSenders => {
  const known = new Map<number, boolean>();
  const others = new Map<string, number>();
  const judge = (sender: number): boolean => {
    const address = book.addressOf(sender);
    return policies.some(({ internalDomains }) => isInternal(address, internalDomains));
  };
  return {
    isOwn: (sender) => {
      const isOwn = known.get(sender) ?? judge(sender);
      known.set(sender, isOwn);
      if (!isOwn) {
        const domain = book.addressOf(sender).split('@').at(-1) ?? '';
        others.set(domain, (others.get(domain) ?? 0) + 1);
      }
      return isOwn;
    },
    othersFrom: () =>
      [...others]
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST_DOMAINS)
        .map(([domain]) => domain),
  };
};

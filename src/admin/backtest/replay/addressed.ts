import type { Size } from '../../../core/facts';
import { ruleFor } from '../../../core/governed';
import type { Policy } from '../../../core/policy';
import type { AddressBook } from '../address-book';
import type { Send } from '../send';

/** Whom the sender wrote to, as far as the trace tells: numbers of the address book. */
export type Addressed = {
  readonly lists: readonly number[];
  readonly people: readonly number[];
};

export type KnownAddresses = {
  readonly book: AddressBook;
  readonly sizeOf: (id: number) => Size;
};

/**
 * A trace shows the members of an expanded list as recipients too. No more than this many beside a list are taken as
 * people the sender addressed as well; more of them are its members. The lowest usual threshold is several times that.
 */
export const MOST_BESIDE_A_LIST = 10;

/** What Outlook would treat as a list: Exchange expanded it, the sizes know it, or the policy names it. */
const isList = (
  id: number,
  { expanded }: Send,
  policy: Policy,
  { book, sizeOf }: KnownAddresses,
): boolean => {
  if (expanded.includes(id)) return true;
  const size = sizeOf(id);
  return size.known || size.why !== 'unlisted' || ruleFor(book.addressOf(id), policy) !== undefined;
};

/**
 * Traces show a list within a list as expanded as well. Where everybody the trace shows fits into the largest list, the
 * smaller ones are taken as parts of it; one that the policy names always counts, and so does one of unknown size.
 */
const withoutNested = (
  lists: readonly number[],
  others: number,
  policy: Policy,
  { book, sizeOf }: KnownAddresses,
): readonly number[] => {
  const membersOf = (id: number): number => {
    const size = sizeOf(id);
    return size.known ? size.min : 0;
  };
  const largest = lists.reduce((best, id) => (membersOf(id) > membersOf(best) ? id : best));
  if (others === 0 || others > membersOf(largest)) return lists;
  return lists.filter(
    (id) =>
      id === largest || membersOf(id) === 0 || ruleFor(book.addressOf(id), policy) !== undefined,
  );
};

/** Tells the lists and people that the sender addressed from those a list was expanded to. */
export const addressedBy = (send: Send, policy: Policy, known: KnownAddresses): Addressed => {
  const { recipients, members } = send;
  const lists = recipients.filter((id) => isList(id, send, policy, known));
  if (lists.length === 0) return { lists, people: recipients };
  const others = recipients.filter((id) => !lists.includes(id));
  if (members !== null)
    return {
      lists: lists.filter((id) => !members.has(id)),
      people: others.filter((id) => !members.has(id)),
    };
  return {
    lists: lists.length > 1 ? withoutNested(lists, others.length, policy, known) : lists,
    people: others.length > MOST_BESIDE_A_LIST ? [] : others,
  };
};

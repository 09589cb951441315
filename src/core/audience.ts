import type { KnownSize, ListFact, MembersRead, Person } from './facts';

/**
 * How many distinct people a message reaches: at least `min`, at most `max` (Infinity: nobody knows an upper end).
 * `seen` is the upper end of the part whose size is known, so it is finite even where `max` is not.
 */
export type Audience = {
  readonly min: number;
  readonly max: number;
  readonly seen: number;
  /** A source that may be off had a say. */
  readonly isAbout: boolean;
};

export type Reach = {
  readonly people: readonly Person[];
  readonly lists: readonly ListFact[];
  readonly isCut: boolean;
  readonly isUnreadable: boolean;
  readonly membersRead: MembersRead | null;
};

type KnownList = ListFact & { readonly size: KnownSize };

export const isKnown = (list: ListFact): list is KnownList => list.size.known;

/** Where only a lower end is known, that much is seen. */
const seenOf = ({ size }: KnownList): number => (size.max === Infinity ? size.min : size.max);

/**
 * Bounds of a union of which only the sizes are known: no smaller than its largest part, no larger than the sum
 * (the Fréchet inequalities). Members that were read replace their share of the sum by the distinct people found.
 */
export const audienceOf = (reach: Reach): Audience => {
  const { people, lists, isCut, isUnreadable, membersRead } = reach;
  const known = lists.filter(isKnown);
  const readOf = (list: KnownList): number => membersRead?.perList.get(list.address) ?? 0;
  const distinct = membersRead?.distinct ?? 0;

  const min = Math.max(people.length, distinct, ...known.map(({ size }) => size.min));
  const unread = known.reduce((sum, list) => sum + Math.max(0, seenOf(list) - readOf(list)), 0);
  const seen = people.length + distinct + unread;
  const isOpen =
    isCut ||
    isUnreadable ||
    known.length < lists.length ||
    known.some(({ size }) => size.max === Infinity);
  return {
    min,
    max: isOpen ? Infinity : seen,
    seen,
    isAbout: known.some(({ size }) => size.isAbout),
  };
};

import type { KnownSize, ListFact, MembersRead, Person } from './facts';

/** At least `min`, at most `seen`. */
export type Bounds = { readonly min: number; readonly seen: number };

/**
 * How many distinct people a message reaches: at least `min`, at most `max` (Infinity: nobody knows an upper end).
 * `seen` is the upper end of the part whose size is known, so it is finite even where `max` is not.
 */
export type Audience = Bounds & {
  readonly max: number;
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
 * The people behind the lists, as one set of which only the parts' sizes are known: no smaller than its largest part,
 * no larger than the sum (the Fréchet inequalities). Members that were read replace their share of the sum by the
 * distinct people found.
 */
export const behindLists = ({ lists, membersRead }: Reach): Bounds => {
  const known = lists.filter(isKnown);
  const readOf = (list: KnownList): number => membersRead?.perList.get(list.address) ?? 0;
  const distinct = membersRead?.distinct ?? 0;
  return {
    min: Math.max(distinct, ...known.map(({ size }) => size.min)),
    seen: known.reduce((sum, list) => sum + Math.max(0, seenOf(list) - readOf(list)), distinct),
  };
};

/** The same inequalities once more, for the people addressed directly and those behind the lists. */
export const withPeople = (people: readonly Person[], { min, seen }: Bounds): Bounds => ({
  min: Math.max(people.length, min),
  seen: people.length + seen,
});

export const audienceOf = (reach: Reach): Audience => {
  const { people, lists, isCut, isUnreadable } = reach;
  const { min, seen } = withPeople(people, behindLists(reach));
  const known = lists.filter(isKnown);
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

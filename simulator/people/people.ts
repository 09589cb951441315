import { addressBook, type AddressBook } from './address-book';
import { contactCount, contacts } from './contact';
import type { List, Run } from './list';
import { listCatalogue } from './list-catalogue';
import { entriesAfter, reach, runsOf, type FindList, type Opens } from './membership';
import { ownPeople, personCount, type Person } from './person';

/** Through whose eyes a list is opened. */
export type View =
  /** everyone it really reaches */
  | 'truth'
  /** what Graph's transitiveMembers shows: no dynamic lists, no hidden members */
  | 'graph'
  /** people who stand in the list itself, nothing nested opened */
  | 'direct';

export type MemberKind = Person['kind'];

export type MemberCount = { readonly people: number; readonly contacts: number };

export type MemberPage = { readonly members: readonly Person[]; readonly next: number | undefined };

export type People = AddressBook & {
  readonly seed: number;
  readonly personCount: number;
  readonly contactCount: number;
  /** The person whose mailbox the simulator opens. */
  readonly owner: Person;
  readonly person: (index: number) => Person;
  readonly contact: (index: number) => Person;
  readonly lists: readonly List[];
  readonly findList: FindList;
  readonly findListById: (id: string) => List | undefined;
  readonly count: (list: List, view: View) => MemberCount;
  readonly members: (list: List, view: View) => Generator<Person>;
  readonly page: (
    list: List,
    view: View,
    kind: MemberKind,
    after: number,
    limit: number,
  ) => MemberPage;
  /** Lists inside this one, at any depth, without itself. */
  readonly nestedIn: (list: List, view: Exclude<View, 'direct'>) => readonly List[];
};

const opensIn: Record<Exclude<View, 'direct'>, Opens> = {
  truth: () => true,
  graph: ({ knownTo, hiddenMembership }) => knownTo.includes('groups') && !hiddenMembership,
};

export const createPeople = ({ seed = 2016 }: { readonly seed?: number } = {}): People => {
  const [own, outside] = [ownPeople(seed), contacts(seed)];
  const lists = listCatalogue(seed);
  const byAddress = new Map(
    lists.flatMap((list) =>
      [list.address, ...list.aliases].map((address) => [address.toLowerCase(), list] as const),
    ),
  );
  const byId = new Map(lists.map((list) => [list.id, list]));
  const findList: FindList = (address) => byAddress.get(address.trim().toLowerCase());

  const runsIn = (list: List, view: View): readonly Run[] =>
    view === 'direct' ? list.runs : runsOf(list, findList, opensIn[view]);

  const entry = (number: number): Person =>
    number < personCount ? own.person(number) : outside.person(number - personCount);

  const countNow = (list: List, view: View): MemberCount => {
    const runs = runsIn(list, view);
    const [only] = runs;
    // The largest lists are a single run, and need not be walked.
    if (only && runs.length === 1) {
      const isOutside = only.from >= personCount;
      return { people: isOutside ? 0 : only.count, contacts: isOutside ? only.count : 0 };
    }
    const counted = { people: 0, contacts: 0 };
    for (const number of entriesAfter(runs, -1)) {
      counted[number < personCount ? 'people' : 'contacts'] += 1;
    }
    return counted;
  };

  // Two numbers a list, so that asking twice for 1,200,000 people does not walk twice.
  const counts = new Map<string, MemberCount>();

  return {
    seed,
    personCount,
    contactCount,
    owner: own.person(0),
    person: own.person,
    contact: outside.person,
    lists,
    findList,
    findListById: (id) => byId.get(id.toLowerCase()),
    count: (list, view) => {
      const key = `${view} ${list.id}`;
      const known = counts.get(key) ?? countNow(list, view);
      counts.set(key, known);
      return known;
    },
    *members(list, view) {
      for (const number of entriesAfter(runsIn(list, view), -1)) {
        yield entry(number);
      }
    },
    page: (list, view, kind, after, limit) => {
      const members: Person[] = [];
      const [start, end] = kind === 'person' ? [0, personCount] : [personCount, Infinity];
      let last = Math.max(after, start - 1);
      for (const number of entriesAfter(runsIn(list, view), last)) {
        if (number >= end) break;
        if (members.length === limit) return { members, next: last };
        members.push(entry(number));
        last = number;
      }
      return { members, next: undefined };
    },
    nestedIn: (list, view) =>
      reach(list, findList, opensIn[view]).filter((one) => one !== list && opensIn[view](one)),
    ...addressBook(lists, findList, [own, outside]),
  };
};

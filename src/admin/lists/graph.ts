import { endOf, startOf } from './address-table';
import { internalTo } from './internal-domains';
import { CALLED_LIST, edgesIn, HAS_ROWS, type MembershipPart } from './membership-part';

/** Who stands in which list, in numbers: people from 0, lists from 0. */
export type Graph = {
  /** The address of each list, as an id of the table. */
  readonly lists: Int32Array;
  /** The list that an id of the table stands for, also as another address of it; -1 for people. */
  readonly listOf: (id: number) => number;
  /** Distinct people in all lists. */
  readonly distinctPeople: number;
  /** Numbers given to people: a few before `firstExternal` may be nobody's. */
  readonly people: number;
  /** People from this number on are external; the ones before are not. A multiple of 32. */
  readonly firstExternal: number;
  /** People directly in list l: `members` from `memberEnds[l]` up to `memberEnds[l + 1]`. */
  readonly memberEnds: Int32Array;
  readonly members: Int32Array;
  /** Lists directly in list l, in the same way. */
  readonly nestedEnds: Int32Array;
  readonly nested: Int32Array;
};

const NOBODY = -0x8000_0000;

/** Lists as -1, -2 and so on, people from 0; NOBODY for an address that stands in no row. */
const rolesOf = (part: MembershipPart, domains: readonly string[]) => {
  const { table, marks } = part;
  const roles = new Int32Array(table.count).fill(NOBODY);
  const lists: number[] = [];
  const addList = (id: number): void => {
    if (roles[id] !== NOBODY) return;
    lists.push(id);
    roles[id] = -lists.length;
  };
  for (let id = 0; id < table.count; id += 1) if (((marks[id] ?? 0) & HAS_ROWS) !== 0) addList(id);
  // Another address of a list is that list wherever it stands, unless it has rows of its own.
  for (let at = 0; at < part.aliases.length; at += 2) {
    const [list = 0, alias = 0] = [part.aliases[at], part.aliases[at + 1]];
    if (roles[alias] === NOBODY) roles[alias] = roles[list] ?? NOBODY;
  }
  for (let id = 0; id < table.count; id += 1)
    if (((marks[id] ?? 0) & CALLED_LIST) !== 0) addList(id);

  const isInternal = internalTo(domains);
  const external: number[] = [];
  let people = 0;
  for (let block = 0; block < part.edges.length; block += 1) {
    const pairs = part.edges[block] ?? new Int32Array(0);
    const end = 2 * edgesIn(part, block);
    for (let at = 1; at < end; at += 2) {
      const id = pairs[at] ?? 0;
      if (roles[id] !== NOBODY) continue;
      if (isInternal(table.records.bytes, startOf(table, id), endOf(table, id))) {
        roles[id] = people;
        people += 1;
      } else {
        roles[id] = 0;
        external.push(id);
      }
    }
  }
  const firstExternal = (people + 31) & ~31;
  external.forEach((id, index) => {
    roles[id] = firstExternal + index;
  });
  return {
    roles,
    lists: Int32Array.from(lists),
    firstExternal,
    people: external.length === 0 ? people : firstExternal + external.length,
    distinct: people + external.length,
  };
};

const sums = (counts: Int32Array): number => {
  let sum = 0;
  for (let at = 0; at < counts.length; at += 1) {
    const count = counts[at] ?? 0;
    counts[at] = sum;
    sum += count;
  }
  return sum;
};

/** Puts the rows in the order of their lists, and uses up those of the part. People are numbered as they come, so those of one list lie close together. */
export const graphOf = (part: MembershipPart, domains: readonly string[]): Graph => {
  const { roles, lists, firstExternal, people, distinct } = rolesOf(part, domains);
  const memberEnds = new Int32Array(lists.length + 1);
  const nestedEnds = new Int32Array(lists.length + 1);
  for (let block = 0; block < part.edges.length; block += 1) {
    const pairs = part.edges[block] ?? new Int32Array(0);
    const end = 2 * edgesIn(part, block);
    for (let at = 0; at < end; at += 2) {
      const list = -1 - (roles[pairs[at] ?? 0] ?? 0);
      const member = roles[pairs[at + 1] ?? 0] ?? 0;
      // For the second pass, which then need not look them up again.
      pairs[at] = list;
      pairs[at + 1] = member;
      if (member < 0) nestedEnds[list] = (nestedEnds[list] ?? 0) + 1;
      else memberEnds[list] = (memberEnds[list] ?? 0) + 1;
    }
  }
  const members = new Int32Array(sums(memberEnds));
  const nested = new Int32Array(sums(nestedEnds));
  const memberAt = memberEnds.slice();
  const nestedAt = nestedEnds.slice();
  for (let block = 0; block < part.edges.length; block += 1) {
    const pairs = part.edges[block] ?? new Int32Array(0);
    const end = 2 * edgesIn(part, block);
    for (let at = 0; at < end; at += 2) {
      const list = pairs[at] ?? 0;
      const member = pairs[at + 1] ?? 0;
      if (member < 0) {
        const put = nestedAt[list] ?? 0;
        nested[put] = -1 - member;
        nestedAt[list] = put + 1;
      } else {
        const put = memberAt[list] ?? 0;
        members[put] = member;
        memberAt[list] = put + 1;
      }
    }
    part.edges[block] = new Int32Array(0);
  }
  return {
    lists,
    listOf: (id) => {
      const role = roles[id] ?? NOBODY;
      return role < 0 && role !== NOBODY ? -1 - role : -1;
    },
    people,
    firstExternal,
    memberEnds,
    members,
    nestedEnds,
    nested,
    distinctPeople: distinct,
  };
};

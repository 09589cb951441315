import { asBytes, find, textOf } from './address-table';
import { countPeople } from './count-people';
import { raiseToFloors } from './floors';
import { graphOf } from './graph';
import {
  CALLED_LIST,
  DYNAMIC,
  HAS_ROWS,
  mark,
  MODERATED,
  type MembershipPart,
} from './membership-part';
import { largerSize, type Size } from './read-counts';

/** Sizes of all lists, and what a person should know of how they came about. */
export type Sizes = {
  /** By primary address; also of lists with nobody behind them, which the client takes for unlisted. */
  readonly lists: ReadonlyMap<string, Size>;
  /** By every other address. */
  readonly aliases: ReadonlyMap<string, Size>;
  readonly people: number;
  readonly memberships: number;
  /** Stand in both sources with different sizes. */
  readonly differing: readonly string[];
  /** Called lists, but no source says who or how many are behind them. */
  readonly hollow: readonly string[];
  /** Hold, at any depth, a list known by its size alone: at least so many. */
  readonly atLeast: readonly string[];
  /** Another address of more than one list. */
  readonly sharedAliases: readonly string[];
};

const toUtf8 = new TextEncoder();

const idOf = ({ table }: MembershipPart, address: string): number => {
  const bytes = asBytes(toUtf8.encode(address));
  return find(table, bytes, 0, bytes.bytes.length);
};

const withSize = (sizes: Map<string, Size>, address: string, size: Size): void => {
  const before = sizes.get(address);
  sizes.set(address, before === undefined ? size : largerSize(before, size));
};

/**
 * Counts the people behind every list of the memberships, and adds the lists of which only a count is known. A list in
 * both sources gets the larger figure. Uses up the memberships.
 */
export const sizesOf = async (
  part: MembershipPart,
  counts: ReadonlyMap<string, Size>,
  domains: readonly string[],
  onProgress: (share: number) => void,
): Promise<Sizes> => {
  const counted = [...counts].map(([address, size]) => ({
    address,
    size,
    id: idOf(part, address),
  }));
  for (const { id } of counted) if (id >= 0) mark(part, id, CALLED_LIST);
  const memberships = part.edgeCount;
  const graph = graphOf(part, domains);
  part.edges.length = 0;
  const computed = await countPeople(graph, onProgress);

  const floors = new Map<number, Size>();
  const differing: string[] = [];
  for (const { address, size, id } of counted) {
    const list = id < 0 ? -1 : graph.listOf(id);
    if (list < 0) continue;
    const known = floors.get(list);
    floors.set(list, known === undefined ? size : largerSize(known, size));
    const hasRows = ((part.marks[graph.lists[list] ?? 0] ?? 0) & HAS_ROWS) !== 0;
    if (hasRows && size.members !== computed.people[list]) differing.push(address);
  }
  const raised = raiseToFloors(graph, computed, floors).filter((list) => !floors.has(list));

  const lists = new Map<string, Size>();
  const sizeOf = (list: number): Size => ({
    members: computed.people[list] ?? 0,
    external: computed.external[list] ?? 0,
    flags:
      ((part.marks[graph.lists[list] ?? 0] ?? 0) & (MODERATED | DYNAMIC)) |
      (floors.get(list)?.flags ?? 0),
  });
  const addressOf = (list: number): string => textOf(part.table, graph.lists[list] ?? 0);
  const hollow: string[] = [];
  graph.lists.forEach((id, list) => {
    const address = textOf(part.table, id);
    if (((part.marks[id] ?? 0) & HAS_ROWS) !== 0) lists.set(address, sizeOf(list));
    else if (!counts.has(address)) hollow.push(address);
  });
  for (const { address, size } of counted) withSize(lists, address, size);

  const aliases = new Map<string, Size>();
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (let at = 0; at < part.aliases.length; at += 2) {
    const list = graph.listOf(part.aliases[at] ?? 0);
    const alias = textOf(part.table, part.aliases[at + 1] ?? 0);
    const owner = addressOf(list);
    if (alias === owner) continue;
    if (lists.has(alias) || (owners.get(alias) ?? owner) !== owner) shared.add(alias);
    owners.set(alias, owner);
    withSize(lists.has(alias) ? lists : aliases, alias, sizeOf(list));
  }
  return {
    lists,
    aliases,
    people: graph.distinctPeople,
    memberships,
    differing,
    hollow,
    atLeast: raised.map(addressOf),
    sharedAliases: [...shared],
  };
};

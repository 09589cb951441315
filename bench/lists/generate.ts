import { closeSync, openSync, writeSync } from 'node:fs';
import { random, type Random } from '../storm/random';

/** Who stands in which list: pairs of a list and a member, people from 0, lists as -1, -2 and so on. */
export type Export = {
  readonly people: number;
  readonly lists: number;
  readonly list: Int32Array;
  readonly member: Int32Array;
  readonly rows: number;
};

export type Shape = {
  readonly people: number;
  readonly lists: number;
  /** Rows with a person in them. */
  readonly rows: number;
  /** Rows with a list in them. */
  readonly nestedRows: number;
  /** How deep lists stand in lists, cycles apart. */
  readonly depth: number;
  /** Nested rows that lead back up and close a cycle. */
  readonly cycles: number;
  /** The sizes of the largest lists, as shares of all people, and how many there are of each. */
  readonly giants: readonly (readonly [share: number, lists: number])[];
  readonly isShuffled?: boolean;
};

/** A year's export of a health service: everybody in one list, a few enormous ones, tens of thousands of small ones. */
export const yearly: Shape = {
  people: 1_200_000,
  lists: 50_000,
  rows: 19_900_000,
  nestedRows: 100_000,
  depth: 8,
  cycles: 200,
  giants: [
    [1, 1],
    [0.3, 5],
    [0.05, 50],
    [0.003, 500],
  ],
};

/** The same with few lists in lists, which a database can still expand one by one. */
export const shallow: Shape = { ...yearly, rows: 19_999_000, nestedRows: 1_000, cycles: 20 };

/** Lists within lists within lists: 2.3 billion memberships are visited where each list is expanded by itself. */
export const nested: Shape = {
  people: 1_200_000,
  lists: 50_000,
  rows: 840_000,
  nestedRows: 200_000,
  depth: 8,
  cycles: 200,
  giants: [],
};

const int = (next: Random, below: number): number => Math.floor(next() * below);

/** Half of the people of a list come from one place, as in a department, half from anywhere. */
const fill = (shape: Shape, next: Random): Export => {
  const rows = shape.rows + shape.nestedRows;
  const list = new Int32Array(rows);
  const member = new Int32Array(rows);
  const sizes = new Int32Array(shape.lists);
  let [left, at] = [shape.rows, 0];
  for (const [share, lists] of shape.giants)
    for (let count = 0; count < lists; count += 1) {
      // Spread over all levels of nesting.
      const giant = int(next, shape.lists);
      const size = Math.min(left, Math.floor(share * shape.people));
      sizes[giant] = (sizes[giant] ?? 0) + size;
      left -= size;
    }
  // The rest by a law of many small and few large ones.
  const weights = Float64Array.from({ length: shape.lists }, () => 1 / (0.02 + next()));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let dealt = 0;
  weights.forEach((weight, index) => {
    const size = index === shape.lists - 1 ? left - dealt : Math.floor((left * weight) / sum);
    sizes[index] = (sizes[index] ?? 0) + size;
    dealt += size;
  });

  const level = (of: number): number => Math.floor((of * shape.depth) / shape.lists);
  const firstOf = (wanted: number): number => Math.ceil((wanted * shape.lists) / shape.depth);
  const above = shape.lists - firstOf(1);
  const down = shape.nestedRows - shape.cycles;
  const children = (of: number): number => {
    const place = of - firstOf(1);
    if (place < 0) return 0;
    return Math.floor(((place + 1) * down) / above) - Math.floor((place * down) / above);
  };
  const ups = new Map<number, number[]>();
  for (let count = 0; count < shape.cycles; count += 1) {
    const from = int(next, firstOf(1));
    const to = firstOf(1) + int(next, firstOf(2) - firstOf(1));
    ups.set(from, [...(ups.get(from) ?? []), to]);
  }

  for (let of = 0; of < shape.lists; of += 1) {
    const size = sizes[of] ?? 0;
    const start = int(next, shape.people);
    for (let count = 0; count < size; count += 1) {
      const isNear = size * 2 > shape.people || count % 2 === 0;
      list[at] = of;
      member[at] = isNear ? (start + count) % shape.people : int(next, shape.people);
      at += 1;
    }
    const from = firstOf(level(of) - 1);
    const span = firstOf(level(of)) - from;
    for (let count = children(of); count > 0; count -= 1) {
      list[at] = of;
      member[at] = -1 - (from + int(next, span));
      at += 1;
    }
    for (const up of ups.get(of) ?? []) {
      list[at] = of;
      member[at] = -1 - up;
      at += 1;
    }
  }
  return { people: shape.people, lists: shape.lists, list, member, rows: at };
};

const shuffle = ({ list, member, rows }: Export, next: Random): void => {
  for (let at = rows - 1; at > 0; at -= 1) {
    const other = int(next, at + 1);
    [list[at], list[other]] = [list[other] ?? 0, list[at] ?? 0];
    [member[at], member[other]] = [member[other] ?? 0, member[at] ?? 0];
  }
};

export const generate = (shape: Shape, seed: number): Export => {
  const next = random(seed);
  const made = fill(shape, next);
  if (shape.isShuffled === true) shuffle(made, next);
  return made;
};

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

/** Every 25th person is somebody else's. */
export const isExternal = (person: number): boolean => person % 25 === 7;

export const personAddress = (person: number): string =>
  isExternal(person)
    ? `guest.${digits(person, 7)}@fabrikam.example`
    : `u${digits(person, 7)}@contoso.example`;

export const listAddress = (list: number): string => `l${digits(list, 5)}@contoso.example`;

const listTypes = ['Group', 'GroupMailbox', 'DynamicGroup', 'Group Moderated'];

/** The export as the PowerShell script writes it. Some addresses are in capitals, as in a directory of long standing. */
export const writeCsv = (
  made: Export,
  path: string,
  encoding: 'utf8' | 'utf16le' = 'utf8',
): void => {
  const people = Array.from({ length: made.people }, (_, person) => {
    const row = `${personAddress(person)},${isExternal(person) ? 'Contact' : 'Mailbox'}\r\n`;
    return person % 11 === 0 ? row.toUpperCase() : row;
  });
  const lists = Array.from({ length: made.lists }, (_, list) => listAddress(list));
  const file = openSync(path, 'w');
  const parts: string[] = [
    encoding === 'utf8' ? '' : '\ufeff',
    'list,listType,member,memberType\r\n',
  ];
  const flush = (): void => {
    writeSync(file, Buffer.from(parts.join(''), encoding));
    parts.length = 0;
  };
  for (let at = 0; at < made.rows; at += 1) {
    const of = made.list[at] ?? 0;
    const member = made.member[at] ?? 0;
    parts.push(lists[of] ?? '', ',', listTypes[of % 4] ?? '', ',');
    if (member >= 0) parts.push(people[member] ?? '');
    else parts.push(lists[-1 - member] ?? '', ',Group\r\n');
    if (parts.length > 200_000) flush();
  }
  flush();
  closeSync(file);
};

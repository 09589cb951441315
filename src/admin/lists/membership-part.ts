import type { Row } from './csv-rows';
import {
  addressTable,
  asBytes,
  findAll,
  hashOf,
  intern,
  mergeInto,
  textOf,
  type AddressTable,
  type Bytes,
  type LookUps,
} from './address-table';
import { addressIn, isPlainAddress, quoted } from './address-text';

/** What is known of an address besides its name; bits of `marks`. */
export const MODERATED = 1;
export const DYNAMIC = 2;
/** It stands in the column `list`. */
export const HAS_ROWS = 4;
/** A memberType calls it a group or list. */
export const CALLED_LIST = 8;

const EDGES_IN_BLOCK = 1 << 20;

/** What has been read of one file, or of a part of one. Plain data, so that it can go from thread to thread. */
export type MembershipPart = {
  readonly table: AddressTable;
  /** Bits of each id. */
  marks: Uint8Array;
  /** Pairs of ids, list and member, in blocks. Only the last block is not full. */
  readonly edges: Int32Array[];
  edgeCount: number;
  /** Pairs of ids, list and alias. */
  readonly aliases: number[];
  /** Words in the column listAliases that are no addresses, and the first of them. */
  readonly oddAliases: { count: number; first: string };
};

export const membershipPart = (): MembershipPart => ({
  table: addressTable(),
  marks: new Uint8Array(1 << 12),
  edges: [],
  edgeCount: 0,
  aliases: [],
  oddAliases: { count: 0, first: '' },
});

/** How many of the pairs in a block are filled. */
export const edgesIn = (part: MembershipPart, block: number): number =>
  Math.min(EDGES_IN_BLOCK, part.edgeCount - block * EDGES_IN_BLOCK);

export const mark = (part: MembershipPart, id: number, bits: number): void => {
  if (id >= part.marks.length) {
    const marks = new Uint8Array(Math.max(2 * part.marks.length, id + 1));
    marks.set(part.marks);
    part.marks = marks;
  }
  part.marks[id] = (part.marks[id] ?? 0) | bits;
};

const addEdge = (part: MembershipPart, list: number, member: number): void => {
  const place = part.edgeCount % EDGES_IN_BLOCK;
  if (place === 0) part.edges.push(new Int32Array(2 * EDGES_IN_BLOCK));
  const block = part.edges[part.edges.length - 1];
  if (block === undefined) return;
  block[2 * place] = list;
  block[2 * place + 1] = member;
  part.edgeCount += 1;
};

/** Adds what another part holds, which is used up. */
export const joinParts = (into: MembershipPart, from: MembershipPart): void => {
  const ids = mergeInto(into.table, from.table);
  ids.forEach((id, before) => mark(into, id, from.marks[before] ?? 0));
  for (let block = 0; block < from.edges.length; block += 1) {
    const pairs = from.edges[block] ?? new Int32Array(0);
    const end = 2 * edgesIn(from, block);
    for (let at = 0; at < end; at += 2)
      addEdge(into, ids[pairs[at] ?? 0] ?? 0, ids[pairs[at + 1] ?? 0] ?? 0);
    from.edges[block] = new Int32Array(0);
  }
  for (const id of from.aliases) into.aliases.push(ids[id] ?? 0);
  if (into.oddAliases.count === 0) into.oddAliases.first = from.oddAliases.first;
  into.oddAliases.count += from.oddAliases.count;
};

const SPACE = 0x20;

/** How Exchange writes a second address of a list, and addresses of other kinds than mail. */
const SMTP = /^smtp:/i;
const OTHER_SCHEME = /^[a-z0-9]+:/i;
const utf8 = new TextDecoder();
const toUtf8 = new TextEncoder();

const PROBLEM = -1;

/** The last value of a column and what it meant: exports are sorted, so the next row mostly says the same. */
type Memo = { text: Bytes; length: number; value: number };

const memo = (): Memo => ({ text: asBytes(new Uint8Array(64)), length: -1, value: 0 });

const isSame = (known: Memo, { bytes, view }: Bytes, from: number, to: number): boolean => {
  if (known.length !== to - from) return false;
  const { bytes: before, view: viewBefore } = known.text;
  let there = 0;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    if (view.getInt32(at, true) !== viewBefore.getInt32(there, true)) return false;
    there += 4;
  }
  for (; at < to; at += 1) {
    if (bytes[at] !== before[there]) return false;
    there += 1;
  }
  return true;
};

const remember = (known: Memo, { bytes }: Bytes, from: number, to: number, value: number): void => {
  const length = to - from;
  if (length > known.text.bytes.length) known.text = asBytes(new Uint8Array(2 * length));
  for (let at = 0; at < length; at += 1) known.text.bytes[at] = bytes[from + at] ?? 0;
  known.length = length;
  known.value = value;
};

/** Numbers for the texts of a column with few different ones. */
const classes = (classOf: (text: string) => number) => {
  const table = addressTable();
  const values: number[] = [];
  const last = memo();
  return (source: Bytes, from: number, to: number): number => {
    if (isSame(last, source, from, to)) return last.value;
    const known = table.count;
    const id = intern(table, source, from, to);
    if (id === known)
      values.push(classOf(utf8.decode(source.bytes.subarray(from, to)).toLowerCase()));
    const value = values[id] ?? 0;
    remember(last, source, from, to, value);
    return value;
  };
};

/** The places of the columns in a row; -1 for one that the file does not have. */
export type MembershipColumns = {
  readonly list: number;
  readonly listType: number;
  readonly member: number;
  readonly memberType: number;
  readonly listAliases: number;
};

/** Rows that are finished together. Their look-ups stay in the processor's cache. */
const BATCH = 512;

/**
 * Takes the rows of memberships into a part, a batch at a time. It is called 20,000,000 times: what it does for most
 * rows makes neither strings nor objects.
 */
export const membershipTaker = (
  part: MembershipPart,
  columns: MembershipColumns,
  malformed: (line: number, reason: string) => void,
) => {
  const { table } = part;
  const flagsOf = classes(
    (text) =>
      (text.includes('moderated') ? MODERATED : 0) | (text.includes('dynamic') ? DYNAMIC : 0),
  );
  const memberMark = classes((text) => (/group|list/.test(text) ? CALLED_LIST : 0));

  const lookUps: LookUps = {
    from: new Int32Array(2 * BATCH + 1),
    to: new Int32Array(2 * BATCH + 1),
    hashes: new Int32Array(2 * BATCH + 1),
    ids: new Int32Array(2 * BATCH + 1).fill(PROBLEM),
  };
  /** Look-up 0 is the last list of the batch before. */
  let looked = 1;
  let rows = 0;
  let list = 0;
  const listMemo = memo();
  const lists = new Int32Array(BATCH);
  const members = new Int32Array(BATCH);
  const flags = new Int32Array(BATCH);
  const bits = new Int32Array(BATCH);
  const aliasTexts = new Int32Array(BATCH);
  const lines = new Float64Array(BATCH);

  const lookUp = (row: Row, from: number, to: number): number => {
    const { bytes } = row;
    let begin = from;
    let end = to;
    while (begin < end && (bytes[begin] ?? 0) <= SPACE) begin += 1;
    while (begin < end && (bytes[end - 1] ?? 0) <= SPACE) end -= 1;
    lookUps.from[looked] = begin;
    lookUps.to[looked] = end;
    lookUps.hashes[looked] = hashOf(row, begin, end);
    looked += 1;
    return looked - 1;
  };

  /** The id of an address that the table does not hold as it stands there: a new one, one beyond ASCII, or none. */
  const idOf = (source: Bytes, from: number, to: number): number => {
    if (isPlainAddress(source.bytes, from, to)) return intern(table, source, from, to);
    const { address } = addressIn(utf8.decode(source.bytes.subarray(from, to)), '');
    if (address === null) return PROBLEM;
    const bytes = asBytes(toUtf8.encode(address));
    return intern(table, bytes, 0, bytes.bytes.length);
  };

  const problemWith = (what: string, { bytes }: Row, index: number): string =>
    addressIn(utf8.decode(bytes.subarray(lookUps.from[index], lookUps.to[index])), what).problem;

  const texts = addressTable();
  /** Of each list, the text of its aliases that has been taken last. */
  let taken = new Int32Array(1 << 12);

  const takeAliases = (of: number, text: number): void => {
    if (of >= taken.length) {
      const larger = new Int32Array(2 * of);
      larger.set(taken);
      taken = larger;
    }
    if (taken[of] === text) return;
    taken[of] = text;
    for (const word of textOf(texts, text - 1).split(/\s+/)) {
      const bytes = asBytes(toUtf8.encode(word.replace(SMTP, '')));
      const alias = idOf(bytes, 0, bytes.bytes.length);
      if (alias !== PROBLEM) part.aliases.push(of, alias);
      else if (word !== '' && !OTHER_SCHEME.test(word)) {
        if (part.oddAliases.count === 0) part.oddAliases.first = quoted(word);
        part.oddAliases.count += 1;
      }
    }
  };

  const finish = (row: Row): void => {
    const { from, to, ids } = lookUps;
    findAll(table, row, lookUps, 1, looked);
    for (let at = 1; at < looked; at += 1)
      if (ids[at] === -1) ids[at] = idOf(row, from[at] ?? 0, to[at] ?? 0);
    for (let at = 0; at < rows; at += 1) {
      const of = ids[lists[at] ?? 0] ?? 0;
      const member = ids[members[at] ?? 0] ?? 0;
      if (of === PROBLEM) malformed(lines[at] ?? 0, problemWith('list', row, lists[at] ?? 0));
      else if (member === PROBLEM)
        malformed(lines[at] ?? 0, problemWith('member', row, members[at] ?? 0));
      else {
        mark(part, of, HAS_ROWS | (flags[at] ?? 0));
        if (bits[at] !== 0) mark(part, member, bits[at] ?? 0);
        if (aliasTexts[at] !== 0) takeAliases(of, aliasTexts[at] ?? 0);
        addEdge(part, of, member);
      }
    }
    ids[0] = ids[list] ?? 0;
    if (ids[0] === PROBLEM) listMemo.length = -1;
    list = 0;
    looked = 1;
    rows = 0;
  };

  const take = (row: Row, line: number): void => {
    const { from, to } = row;
    const listFrom = from[columns.list] ?? 0;
    const listTo = to[columns.list] ?? 0;
    if (!isSame(listMemo, row, listFrom, listTo)) {
      list = lookUp(row, listFrom, listTo);
      remember(listMemo, row, listFrom, listTo, 0);
    }
    lists[rows] = list;
    members[rows] = lookUp(row, from[columns.member] ?? 0, to[columns.member] ?? 0);
    lines[rows] = line;
    const { listType, memberType, listAliases } = columns;
    flags[rows] = listType < 0 ? 0 : flagsOf(row, from[listType] ?? 0, to[listType] ?? 0);
    bits[rows] = memberType < 0 ? 0 : memberMark(row, from[memberType] ?? 0, to[memberType] ?? 0);
    const aliasFrom = from[listAliases] ?? 0;
    const aliasTo = to[listAliases] ?? 0;
    aliasTexts[rows] =
      listAliases < 0 || aliasFrom === aliasTo ? 0 : 1 + intern(texts, row, aliasFrom, aliasTo);
    rows += 1;
    if (rows === BATCH) finish(row);
  };

  return { take, finish };
};

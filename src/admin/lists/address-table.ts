/**
 * Every address once, in lower case, with an id counting from 0. A Map of strings for 20,000,000 rows costs more than
 * reading them, so this is an open-addressing table over typed arrays, and its code is written for speed: four bytes
 * at a time, and two places in memory touched for a look-up.
 */
export type AddressTable = {
  /** Hash, and start + 1 of the record it stands for, side by side; 0 there means a free slot. */
  slots: Int32Array;
  /** Of each id, where its record starts. */
  starts: Int32Array;
  /** Records: the id (4 bytes), the length (4 bytes), the address in UTF-8. */
  records: Bytes;
  used: number;
  count: number;
};

/** Bytes, and the same ones as words. */
export type Bytes = { readonly bytes: Uint8Array; readonly view: DataView };

export const asBytes = (bytes: Uint8Array): Bytes => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});

const HEAD = 8;
const FIRST_SLOTS = 1 << 12;

export const addressTable = (): AddressTable => ({
  slots: new Int32Array(2 * FIRST_SLOTS),
  starts: new Int32Array(FIRST_SLOTS),
  records: asBytes(new Uint8Array(64 * FIRST_SLOTS)),
  used: 0,
  count: 0,
});

/** A to Z as a to z, every other byte as it is. */
const lowerCase = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte,
);

/** The same for four bytes of a word. Each carries at most into its own highest bit. */
const lowerWord = (word: number): number => {
  const low = word & 0x7f7f7f7f;
  const isUpper = (low + 0x3f3f3f3f) & ~(low + 0x25252525) & ~word & 0x80808080;
  return word | (isUpper >>> 2);
};

/**
 * Does not tell upper from lower case, as the bit that does is set in every byte. The last word overlaps the one before,
 * so that no loop of odd length follows. The last steps are MurmurHash3's.
 */
export const hashOf = ({ bytes, view }: Bytes, from: number, to: number): number => {
  let hash = to - from;
  if (hash >= 4) {
    for (let at = from; at + 4 < to; at += 4) {
      hash = Math.imul(hash ^ (view.getInt32(at, true) | 0x20202020), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ (view.getInt32(to - 4, true) | 0x20202020), 0x9e3779b1);
  } else
    for (let at = from; at < to; at += 1)
      hash = Math.imul(hash ^ ((bytes[at] ?? 0) | 0x20), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};

/** Whether a record holds the bytes of `source`, whatever the case of its ASCII letters. */
const isRecord = (
  { bytes: known, view: knownView }: Bytes,
  start: number,
  { bytes, view }: Bytes,
  from: number,
  to: number,
): boolean => {
  const length = to - from;
  if (knownView.getInt32(start + 4, true) !== length) return false;
  const shift = start + HEAD - from;
  if (length < 4) {
    for (let at = from; at < to; at += 1)
      if (known[at + shift] !== lowerCase[bytes[at] ?? 0]) return false;
    return true;
  }
  for (let at = from; at + 4 < to; at += 4) {
    const wanted = knownView.getInt32(at + shift, true);
    const word = view.getInt32(at, true);
    if (word !== wanted && lowerWord(word) !== wanted) return false;
  }
  return lowerWord(view.getInt32(to - 4, true)) === knownView.getInt32(to - 4 + shift, true);
};

/** The slot of an address, or the free one where it would go. */
const slotOf = (
  { slots, records }: AddressTable,
  hash: number,
  source: Bytes,
  from: number,
  to: number,
): number => {
  const mask = slots.length - 1;
  let slot = (hash << 1) & mask;
  for (;;) {
    const start = slots[slot + 1] ?? 0;
    if (start === 0) return slot;
    if (slots[slot] === hash && isRecord(records, start - 1, source, from, to)) return slot;
    slot = (slot + 2) & mask;
  }
};

const idAt = ({ slots, records }: AddressTable, slot: number): number => {
  const start = slots[slot + 1] ?? 0;
  return start === 0 ? -1 : records.view.getInt32(start - 1, true);
};

/** The id of the address in `source`, ASCII letters of any case; -1 where the table does not hold it. */
export const find = (table: AddressTable, source: Bytes, from: number, to: number): number =>
  idAt(table, slotOf(table, hashOf(source, from, to), source, from, to));

/** Many look-ups at a time: places of addresses in one source, and their hashes. */
export type LookUps = {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly hashes: Int32Array;
  /** What was found: an id, or -1. */
  readonly ids: Int32Array;
};

/**
 * Finds the ids of look-ups `first` up to `end`. Each is two waits for memory; in loops that do nothing else the
 * processor waits for many at a time, which halves the time of the whole command.
 */
export const findAll = (
  { slots, records }: AddressTable,
  source: Bytes,
  { from, to, hashes, ids }: LookUps,
  first: number,
  end: number,
): void => {
  const mask = slots.length - 1;
  const { view } = records;
  for (let at = first; at < end; at += 1) {
    const hash = hashes[at] ?? 0;
    const slot = (hash << 1) & mask;
    ids[at] = slots[slot] === hash ? (slots[slot + 1] ?? 0) - 1 : -1;
  }
  let touched = 0;
  for (let at = first; at < end; at += 1) touched |= view.getInt32(Math.max(0, ids[at] ?? 0), true);
  if (touched < 0) throw new RangeError('an id below 0');
  for (let at = first; at < end; at += 1) {
    const start = ids[at] ?? 0;
    if (start < 0) continue;
    ids[at] = isRecord(records, start, source, from[at] ?? 0, to[at] ?? 0)
      ? view.getInt32(start, true)
      : -1;
  }
};

const grownSlots = ({ slots: old }: AddressTable): Int32Array => {
  const slots = new Int32Array(2 * old.length);
  const mask = slots.length - 1;
  for (let from = 0; from < old.length; from += 2) {
    const start = old[from + 1] ?? 0;
    if (start === 0) continue;
    const hash = old[from] ?? 0;
    let slot = (hash << 1) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    slots[slot] = hash;
    slots[slot + 1] = start;
  }
  return slots;
};

const makeRoom = (table: AddressTable, length: number): void => {
  if (table.used + HEAD + length > table.records.bytes.length) {
    const bytes = new Uint8Array(2 * table.records.bytes.length + HEAD + length);
    bytes.set(table.records.bytes);
    table.records = asBytes(bytes);
  }
  if (table.count === table.starts.length) {
    const starts = new Int32Array(2 * table.starts.length);
    starts.set(table.starts);
    table.starts = starts;
  }
  // Half of the slots stay free: runs of taken ones stay short.
  if (4 * table.count >= table.slots.length) table.slots = grownSlots(table);
};

/** The id of the address in `source`, which gets the next one where the table does not hold it yet. */
export const intern = (table: AddressTable, source: Bytes, from: number, to: number): number => {
  const hash = hashOf(source, from, to);
  const known = idAt(table, slotOf(table, hash, source, from, to));
  if (known >= 0) return known;

  makeRoom(table, to - from);
  const slot = slotOf(table, hash, source, from, to);
  const id = table.count;
  const start = table.used;
  const { bytes, view } = table.records;
  view.setInt32(start, id, true);
  view.setInt32(start + 4, to - from, true);
  let put = start + HEAD;
  for (let at = from; at < to; at += 1) {
    bytes[put] = lowerCase[source.bytes[at] ?? 0] ?? 0;
    put += 1;
  }
  table.starts[id] = start;
  table.slots[slot] = hash;
  table.slots[slot + 1] = start + 1;
  table.used = put;
  table.count = id + 1;
  return id;
};

/** Where the bytes of an id begin among the records. */
export const startOf = (table: AddressTable, id: number): number => (table.starts[id] ?? 0) + HEAD;

/** Where they end. */
export const endOf = (table: AddressTable, id: number): number => {
  const start = table.starts[id] ?? 0;
  return start + HEAD + table.records.view.getInt32(start + 4, true);
};

const utf8 = new TextDecoder();

export const textOf = (table: AddressTable, id: number): string =>
  utf8.decode(table.records.bytes.subarray(startOf(table, id), endOf(table, id)));

/** The ids that the addresses of `from` have in `into`, added where they are new. */
export const mergeInto = (into: AddressTable, from: AddressTable): Int32Array => {
  const ids = new Int32Array(from.count);
  for (let id = 0; id < from.count; id += 1)
    ids[id] = intern(into, from.records, startOf(from, id), endOf(from, id));
  return ids;
};

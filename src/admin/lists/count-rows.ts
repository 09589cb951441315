/**
 * The large components, for counting: one bit a person, and a component's bits are those of its own people and of all
 * components below it. That costs a word for 32 people and each place where one list stands in another, however deep
 * they are nested. The people are cut into slices, so that the bits of all components fit in memory; what is counted in
 * the slices adds up, and two threads may share them. Plain data, so that it can go to another thread.
 */
export type Rows = {
  /** Components in all; those below have smaller numbers. */
  readonly count: number;
  /** The row of a large component, -1 for others. */
  readonly rowOf: Int32Array;
  readonly rows: number;
  /** Words of a row in one slice. */
  readonly words: number;
  readonly slices: number;
  /** External people begin with this word of all slices together. */
  readonly firstExternal: number;
  readonly below: Int32Array;
  readonly belowEnds: Int32Array;
  /** Sets of people in the order of their slices. Where those of slice s of set c begin: `starts[c * slices + s]`. */
  readonly numbers: Int32Array;
  readonly starts: Int32Array;
};

/** Of each component; 0 for those without a row. */
export type RowCounts = { readonly people: Int32Array; readonly external: Int32Array };

const bitsIn = (word: number): number => {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** Four rows at a time, so that what is in the target is read and written less often. */
const addRows = (
  bits: Int32Array,
  words: number,
  row: number,
  a: number,
  b: number,
  c: number,
  d: number,
): void => {
  for (let at = 0; at < words; at += 1)
    bits[row + at] =
      (bits[row + at] ?? 0) |
      (bits[a + at] ?? 0) |
      (bits[b + at] ?? 0) |
      (bits[c + at] ?? 0) |
      (bits[d + at] ?? 0);
};

/** Adds the last two rows from one word up to another. @returns how many bits are set there then. */
const addAndCount = (
  bits: Int32Array,
  row: number,
  a: number,
  b: number,
  from: number,
  to: number,
): number => {
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const word = (bits[row + at] ?? 0) | (bits[a + at] ?? 0) | (bits[b + at] ?? 0);
    bits[row + at] = word;
    sum += bitsIn(word);
  }
  return sum;
};

/** Counts the slices `first`, `first + step` and so on. */
export const countSlices = (
  given: Rows,
  first: number,
  step: number,
  onSlice: (slice: number) => void,
): RowCounts => {
  const { count, rowOf, rows, words, slices, below, belowEnds, numbers, starts } = given;
  const people = new Int32Array(count);
  const external = new Int32Array(count);
  const bits = new Int32Array(rows * words);
  const rowsBelow = new Int32Array(below.length + 4);

  const setBits = (set: number, slice: number, row: number): void => {
    const before = 32 * words * slice;
    const to = starts[set * slices + slice + 1] ?? 0;
    for (let at = starts[set * slices + slice] ?? 0; at < to; at += 1) {
      const person = (numbers[at] ?? 0) - before;
      const word = row + (person >>> 5);
      bits[word] = (bits[word] ?? 0) | (1 << (person & 31));
    }
  };

  for (let slice = first; slice < slices; slice += step) {
    const inside = Math.min(words, Math.max(0, given.firstExternal - words * slice));
    bits.fill(0);
    for (let component = 0; component < count; component += 1) {
      if (rowOf[component] === -1) continue;
      const row = (rowOf[component] ?? 0) * words;
      setBits(component, slice, row);
      let found = 0;
      for (let at = belowEnds[component] ?? 0; at < (belowEnds[component + 1] ?? 0); at += 1) {
        const child = below[at] ?? 0;
        if (rowOf[child] === -1) setBits(child, slice, row);
        else {
          rowsBelow[found] = (rowOf[child] ?? 0) * words;
          found += 1;
        }
      }
      rowsBelow.fill(row, found, found + 4);
      let at = 0;
      for (; at + 2 < found; at += 4)
        addRows(
          bits,
          words,
          row,
          rowsBelow[at] ?? 0,
          rowsBelow[at + 1] ?? 0,
          rowsBelow[at + 2] ?? 0,
          rowsBelow[at + 3] ?? 0,
        );
      const a = at < found ? (rowsBelow[at] ?? 0) : row;
      const b = at < found ? (rowsBelow[at + 1] ?? 0) : row;
      const outside = addAndCount(bits, row, a, b, inside, words);
      external[component] = (external[component] ?? 0) + outside;
      people[component] =
        (people[component] ?? 0) + outside + addAndCount(bits, row, a, b, 0, inside);
    }
    onSlice(slice);
  }
  return { people, external };
};

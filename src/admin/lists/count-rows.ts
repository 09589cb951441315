import type { Sets } from './count-people';
import type { Graph } from './graph';
import type { Structure } from './structure';

/** Bytes that the bits of all large components may take at a time. */
const ROW_BYTES = 400_000_000;

const bitsIn = (word: number): number => {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** Puts the numbers of each set in the order of their slices, and says where each slice of a set begins. */
const inSlices = ({ ends, numbers }: Sets, slices: number, people: number): Int32Array => {
  const count = ends.length - 1;
  const starts = new Int32Array(count * slices + 1);
  const filled = new Int32Array(slices + 1);
  let sorted = new Int32Array(1 << 12);
  for (let set = 0; set < count; set += 1) {
    const [from, to] = [ends[set] ?? 0, ends[set + 1] ?? 0];
    filled.fill(0);
    for (let at = from; at < to; at += 1) {
      const slice = Math.floor((numbers[at] ?? 0) / people);
      filled[slice + 1] = (filled[slice + 1] ?? 0) + 1;
    }
    for (let slice = 0; slice < slices; slice += 1) {
      starts[set * slices + slice] = from + (filled[slice] ?? 0);
      filled[slice + 1] = (filled[slice + 1] ?? 0) + (filled[slice] ?? 0);
    }
    if (slices === 1) continue;
    if (to - from > sorted.length) sorted = new Int32Array(2 * (to - from));
    for (let at = from; at < to; at += 1) {
      const person = numbers[at] ?? 0;
      const slice = Math.floor(person / people);
      const put = filled[slice] ?? 0;
      sorted[put] = person;
      filled[slice] = put + 1;
    }
    numbers.set(sorted.subarray(0, to - from), from);
  }
  starts[count * slices] = ends[count] ?? 0;
  return starts;
};

/**
 * Counts the large components: one bit a person, and a component's bits are those of its own people and of all
 * components below it. That costs a word for 32 people and each place where one list stands in another, however deep
 * they are nested. The people are cut into slices, so that the bits of all components fit in memory; what is counted in
 * the slices adds up.
 */
export const countRows = (
  { people, firstExternal }: Graph,
  { count, below, belowEnds }: Structure,
  sets: Sets,
  onProgress: (share: number) => void,
  rowBytes = ROW_BYTES,
): void => {
  const { isRow, numbers } = sets;
  const rowOf = new Int32Array(count).fill(-1);
  let rows = 0;
  for (let component = 0; component < count; component += 1)
    if (isRow[component] === 1) {
      sets.people[component] = 0;
      sets.external[component] = 0;
      rowOf[component] = rows;
      rows += 1;
    }
  if (rows === 0) return;

  const words = Math.max(1, Math.min((people + 31) >>> 5, Math.floor(rowBytes / 4 / rows)));
  const slices = Math.ceil(people / (32 * words));
  const starts = inSlices(sets, slices, 32 * words);
  const bits = new Int32Array(rows * words);

  const setBits = (set: number, slice: number, row: number): void => {
    const first = 32 * words * slice;
    const to = starts[set * slices + slice + 1] ?? 0;
    for (let at = starts[set * slices + slice] ?? 0; at < to; at += 1) {
      const person = (numbers[at] ?? 0) - first;
      const word = row + (person >>> 5);
      bits[word] = (bits[word] ?? 0) | (1 << (person & 31));
    }
  };

  /** Four rows at a time, so that what is in the target is read and written less often. */
  const addRows = (row: number, a: number, b: number, c: number, d: number): void => {
    for (let at = 0; at < words; at += 1)
      bits[row + at] =
        (bits[row + at] ?? 0) |
        (bits[a + at] ?? 0) |
        (bits[b + at] ?? 0) |
        (bits[c + at] ?? 0) |
        (bits[d + at] ?? 0);
  };

  const countBits = (from: number, to: number): number => {
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += bitsIn(bits[at] ?? 0);
    return sum;
  };

  const rowsBelow = new Int32Array(below.length + 4);
  for (let slice = 0; slice < slices; slice += 1) {
    const inside = Math.min(words, Math.max(0, (firstExternal >>> 5) - words * slice));
    bits.fill(0);
    for (let component = 0; component < count; component += 1) {
      if (isRow[component] === 0) continue;
      const row = (rowOf[component] ?? 0) * words;
      setBits(component, slice, row);
      let found = 0;
      for (let at = belowEnds[component] ?? 0; at < (belowEnds[component + 1] ?? 0); at += 1) {
        const child = below[at] ?? 0;
        if (isRow[child] === 0) setBits(child, slice, row);
        else {
          rowsBelow[found] = (rowOf[child] ?? 0) * words;
          found += 1;
        }
      }
      rowsBelow.fill(row, found, found + 3);
      for (let at = 0; at < found; at += 4)
        addRows(
          row,
          rowsBelow[at] ?? 0,
          rowsBelow[at + 1] ?? 0,
          rowsBelow[at + 2] ?? 0,
          rowsBelow[at + 3] ?? 0,
        );
      const external = countBits(row + inside, row + words);
      sets.external[component] = (sets.external[component] ?? 0) + external;
      sets.people[component] =
        (sets.people[component] ?? 0) + external + countBits(row, row + inside);
    }
    onProgress((slice + 1) / slices);
  }
};

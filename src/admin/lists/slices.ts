import { availableParallelism } from 'node:os';
import { countSlices, type RowCounts, type Rows } from './count-rows';
import type { Graph } from './graph';
import { countInThread } from './in-thread';
import type { Sets } from './sets';
import type { Structure } from './structure';

/** How large components are counted: tests make it small. */
export type Means = {
  /** Bytes that the bits of all large components may take at a time. */
  readonly rowBytes: number;
  /** Words to look at from which a second thread is worth its start. */
  readonly worthAThread: number;
};

export const usualMeans: Means = { rowBytes: 400_000_000, worthAThread: 500_000_000 };

/** Puts the numbers of each set in the order of their slices, and says where each slice of a set begins. */
const sortIntoSlices = (
  ends: Int32Array,
  numbers: Int32Array,
  slices: number,
  people: number,
): Int32Array => {
  const count = ends.length - 1;
  const starts = new Int32Array(count * slices + 1);
  const filled = new Int32Array(slices + 1);
  let sorted = new Int32Array(1 << 12);
  for (let set = 0; set < count; set += 1) {
    const from = ends[set] ?? 0;
    const to = ends[set + 1] ?? 0;
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

/** In memory that threads share. */
const shared = (numbers: Int32Array): Int32Array => {
  const copy = new Int32Array(new SharedArrayBuffer(numbers.byteLength));
  copy.set(numbers);
  return copy;
};

const addTo = (sum: Int32Array, more: Int32Array): void =>
  more.forEach((value, at) => {
    sum[at] = (sum[at] ?? 0) + value;
  });

/** Counts all large components, in a second thread as well where there is much to do. */
export const countRows = async (
  { people, firstExternal }: Graph,
  { count, below, belowEnds }: Structure,
  { isRow, ends, numbers }: Sets,
  onProgress: (share: number) => void,
  { rowBytes, worthAThread }: Means,
): Promise<RowCounts> => {
  const rowOf = new Int32Array(count).fill(-1);
  let rows = 0;
  for (let component = 0; component < count; component += 1)
    if (isRow[component] === 1) {
      rowOf[component] = rows;
      rows += 1;
    }
  if (rows === 0) return { people: new Int32Array(count), external: new Int32Array(count) };

  const allWords = (people + 31) >>> 5;
  const threads =
    (rows + below.length) * allWords >= worthAThread && availableParallelism() > 1 ? 2 : 1;
  const most = Math.max(1, Math.floor(rowBytes / 4 / threads / rows));
  const words = Math.min(Math.ceil(allWords / threads), most);
  const slices = Math.ceil(allWords / words);
  const kept = shared(numbers.subarray(0, ends[count] ?? 0));
  const starts = sortIntoSlices(ends, kept, slices, 32 * words);
  const given: Rows = {
    count,
    rowOf,
    rows,
    words,
    slices,
    firstExternal: firstExternal >>> 5,
    below,
    belowEnds,
    numbers: kept,
    starts,
  };
  const onSlice = (slice: number): void => onProgress((slice + 1) / slices);
  if (threads === 1) return countSlices(given, 0, 1, onSlice);

  const other = countInThread(given, 1, 2);
  try {
    const sum = countSlices(given, 0, 2, onSlice);
    const more = await other.result;
    addTo(sum.people, more.people);
    addTo(sum.external, more.external);
    return sum;
  } finally {
    await other.stop();
  }
};

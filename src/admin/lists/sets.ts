import type { Graph } from './graph';
import type { Structure } from './structure';

/** Numbers of people, one set after another. */
type Pool = { numbers: Int32Array; used: number };

const FIRST_POOL = 1 << 16;

const makeRoom = (pool: Pool, more: number): void => {
  if (pool.used + more <= pool.numbers.length) return;
  const numbers = new Int32Array(Math.max(Math.ceil(1.5 * pool.numbers.length), pool.used + more));
  numbers.set(pool.numbers.subarray(0, pool.used));
  pool.numbers = numbers;
};

/** More people than this are kept as bits: as numbers they could fill the memory, in 50,000 sets. */
const mostAsNumbers = (people: number): number => Math.max(64, people >>> 9);

/** What the first step finds out of each component. */
export type Sets = {
  readonly people: Int32Array;
  readonly external: Int32Array;
  /** Where its people end in `numbers`; they begin where the ones of the component before end. */
  readonly ends: Int32Array;
  readonly numbers: Int32Array;
  /** 1: large, and not counted yet. Its numbers are only the people directly in its lists. */
  readonly isRow: Uint8Array;
};

/**
 * Counts the components with few people behind them, and those that hold no list, and writes their people down. What is
 * large and holds lists, or is held by one, is left for countRows.
 */
export const writeSets = (graph: Graph, structure: Structure): Sets => {
  const { people, firstExternal, memberEnds, members } = graph;
  const { count, lists, listEnds, below, belowEnds, isBelow } = structure;
  const limit = mostAsNumbers(people);
  const peopleOf = new Int32Array(count);
  const externalOf = new Int32Array(count);
  const ends = new Int32Array(count + 1);
  const isRow = new Uint8Array(count);
  const pool: Pool = { numbers: new Int32Array(FIRST_POOL), used: 0 };
  const bits = new Int32Array((people + 31) >>> 5);

  /** Adds those people to the set being written that it does not hold yet. */
  const add = (source: Int32Array, from: number, to: number): void => {
    makeRoom(pool, to - from);
    const { numbers } = pool;
    let put = pool.used;
    for (let at = from; at < to; at += 1) {
      const person = source[at] ?? 0;
      const word = bits[person >>> 5] ?? 0;
      const bit = 1 << (person & 31);
      if ((word & bit) !== 0) continue;
      bits[person >>> 5] = word | bit;
      numbers[put] = person;
      put += 1;
    }
    pool.used = put;
  };

  for (let component = 0; component < count; component += 1) {
    const start = pool.used;
    for (let at = listEnds[component] ?? 0; at < (listEnds[component + 1] ?? 0); at += 1) {
      const list = lists[at] ?? 0;
      add(members, memberEnds[list] ?? 0, memberEnds[list + 1] ?? 0);
    }
    const [first, last] = [belowEnds[component] ?? 0, belowEnds[component + 1] ?? 0];
    let size = pool.used - start;
    let hasRow = false;
    for (let at = first; at < last; at += 1) {
      const child = below[at] ?? 0;
      if (isRow[child] === 1) hasRow = true;
      size += (ends[child + 1] ?? 0) - (ends[child] ?? 0);
    }
    const isLarge = hasRow || size > limit;
    isRow[component] = isLarge && (first < last || isBelow[component] === 1) ? 1 : 0;
    if (!isLarge)
      for (let at = first; at < last; at += 1) {
        const child = below[at] ?? 0;
        makeRoom(pool, (ends[child + 1] ?? 0) - (ends[child] ?? 0));
        add(pool.numbers, ends[child] ?? 0, ends[child + 1] ?? 0);
      }
    let external = 0;
    for (let at = start; at < pool.used; at += 1) {
      const person = pool.numbers[at] ?? 0;
      if (person >= firstExternal) external += 1;
      bits[person >>> 5] = 0;
    }
    peopleOf[component] = pool.used - start;
    externalOf[component] = external;
    // Nobody will ask again for a set that nothing stands above.
    if (isRow[component] === 0 && isBelow[component] === 0) pool.used = start;
    ends[component + 1] = pool.used;
  }
  return { people: peopleOf, external: externalOf, ends, numbers: pool.numbers, isRow };
};

import { componentsOf } from './components';
import type { Graph } from './graph';

/**
 * Distinct people behind every list, exactly. Components are counted from the bottom up. Where a component took much
 * work compared with the people found, those are kept for the lists above it: as numbers, or as one bit a person where
 * that is shorter. What the lists above no longer need is given back; above a limit of memory nothing more is kept and
 * the lists above look further down instead, so the figures are the same.
 */
export type Counts = {
  /** Of each list. */
  readonly people: Int32Array;
  readonly external: Int32Array;
};

/** Bytes of kept people, at most. */
const MOST_KEPT = 700_000_000;

/** Bits set in a word. */
const bitsIn = (word: number): number => {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

const countBits = (words: Int32Array, from: number, to: number): number => {
  let count = 0;
  for (let at = from; at < to; at += 1) count += bitsIn(words[at] ?? 0);
  return count;
};

/** Lists of each component, and the components directly below it, itself not among them. */
const structureOf = ({ nestedEnds, nested }: Graph) => {
  const { count, of } = componentsOf({ nestedEnds, nested });
  const listEnds = new Int32Array(count + 1);
  for (const component of of) listEnds[component + 1] = (listEnds[component + 1] ?? 0) + 1;
  for (let at = 0; at < count; at += 1)
    listEnds[at + 1] = (listEnds[at + 1] ?? 0) + (listEnds[at] ?? 0);
  const lists = new Int32Array(of.length);
  const put = listEnds.slice();
  of.forEach((component, list) => {
    lists[put[component] ?? 0] = list;
    put[component] = (put[component] ?? 0) + 1;
  });

  const below = new Int32Array(nested.length);
  const belowEnds = new Int32Array(count + 1);
  const seen = new Int32Array(count).fill(-1);
  let used = 0;
  for (let component = 0; component < count; component += 1) {
    for (let at = listEnds[component] ?? 0; at < (listEnds[component + 1] ?? 0); at += 1) {
      const list = lists[at] ?? 0;
      for (let edge = nestedEnds[list] ?? 0; edge < (nestedEnds[list + 1] ?? 0); edge += 1) {
        const child = of[nested[edge] ?? 0] ?? 0;
        if (child === component || seen[child] === component) continue;
        seen[child] = component;
        below[used++] = child;
      }
    }
    belowEnds[component + 1] = used;
  }
  return { count, of, lists, listEnds, below: below.subarray(0, used), belowEnds };
};

export const countPeople = (
  graph: Graph,
  onProgress: (done: number, of: number) => void = () => undefined,
  mostKept = MOST_KEPT,
): Counts => {
  const { people, firstExternal, memberEnds, members } = graph;
  const { count, of, lists, listEnds, below, belowEnds } = structureOf(graph);
  const words = (people + 31) >>> 5;
  const bits = new Int32Array(words);
  const found = new Int32Array(people);
  const peopleOf = new Int32Array(count);
  const externalOf = new Int32Array(count);

  /** People kept of a component: their numbers, or one bit each where `isBits` says so. */
  const kept = new Array<Int32Array | null>(count).fill(null);
  const isBits = new Uint8Array(count);
  const spare: Int32Array[] = [];
  let keptBytes = 0;

  /** Components directly above that may still ask for the people of this one. */
  const waiting = new Int32Array(count);
  for (const child of below) waiting[child] = (waiting[child] ?? 0) + 1;

  const giveBack = (component: number): void => {
    const set = kept[component] ?? null;
    if (set === null) return;
    keptBytes -= set.byteLength;
    kept[component] = null;
    if (isBits[component] === 1) spare.push(set);
  };

  /** What this component no longer asks of those below it: its own people are kept, or nobody will ask for them. */
  const settle = (component: number): void => {
    const stack = [component];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      for (let at = belowEnds[next] ?? 0; at < (belowEnds[next + 1] ?? 0); at += 1) {
        const child = below[at] ?? 0;
        waiting[child] = (waiting[child] ?? 0) - 1;
        if (waiting[child] !== 0) continue;
        // One that is kept has settled before.
        if ((kept[child] ?? null) !== null) giveBack(child);
        else stack.push(child);
      }
    }
  };

  const stamps = new Int32Array(count).fill(-1);
  const open = new Int32Array(count);
  const reached = new Int32Array(count);

  /** What one component reaches: components to be read directly, and ones whose people are kept. */
  const reach = (component: number) => {
    let [opened, direct, keptAt, numbers, sets, steps] = [1, 0, count, 0, 0, 0];
    open[0] = component;
    stamps[component] = component;
    while (opened > 0) {
      opened -= 1;
      const next = open[opened] ?? 0;
      reached[direct++] = next;
      for (let at = listEnds[next] ?? 0; at < (listEnds[next + 1] ?? 0); at += 1) {
        const list = lists[at] ?? 0;
        numbers += (memberEnds[list + 1] ?? 0) - (memberEnds[list] ?? 0);
      }
      for (let at = belowEnds[next] ?? 0; at < (belowEnds[next + 1] ?? 0); at += 1) {
        steps += 1;
        const child = below[at] ?? 0;
        if (stamps[child] === component) continue;
        stamps[child] = component;
        const set = kept[child] ?? null;
        if (set === null) open[opened++] = child;
        else {
          // From the other end of the same array: a component is in one part or the other.
          keptAt -= 1;
          reached[keptAt] = child;
          if (isBits[child] === 1) sets += 1;
          else numbers += set.length;
        }
      }
    }
    return { direct, keptAt, numbers, sets, steps };
  };

  /** Few people: each is looked at once, and the bits are cleared by what was found. */
  const collect = (set: Int32Array, from: number, to: number, size: number): number => {
    let put = size;
    for (let at = from; at < to; at += 1) {
      const person = set[at] ?? 0;
      const word = bits[person >>> 5] ?? 0;
      const bit = 1 << (person & 31);
      if ((word & bit) !== 0) continue;
      bits[person >>> 5] = word | bit;
      found[put] = person;
      put += 1;
    }
    return put;
  };

  const setBits = (set: Int32Array, from: number, to: number): void => {
    for (let at = from; at < to; at += 1) {
      const person = set[at] ?? 0;
      bits[person >>> 5] = (bits[person >>> 5] ?? 0) | (1 << (person & 31));
    }
  };

  const addSet = (set: Int32Array): void => {
    for (let at = 0; at < words; at += 1) bits[at] = (bits[at] ?? 0) | (set[at] ?? 0);
  };

  const numbersOfBits = (size: number): Int32Array => {
    const numbers = new Int32Array(size);
    let put = 0;
    for (let at = 0; at < words; at += 1) {
      let word = bits[at] ?? 0;
      while (word !== 0) {
        numbers[put] = (at << 5) + 31 - Math.clz32(word & -word);
        put += 1;
        word &= word - 1;
      }
    }
    return numbers;
  };

  const bitsCopy = (): Int32Array => {
    const copy = spare.pop() ?? new Int32Array(words);
    copy.set(bits);
    return copy;
  };

  const keep = (component: number, set: Int32Array, hasBits: boolean): void => {
    kept[component] = set;
    isBits[component] = hasBits ? 1 : 0;
    keptBytes += set.byteLength;
  };

  /** Whether to keep the people of a component for those above it: reading them anew must cost clearly more. */
  const isWorthKeeping = (component: number, size: number, work: number): boolean =>
    waiting[component] !== 0 &&
    work > 2 * Math.min(size, words) &&
    keptBytes + 4 * Math.min(size, words) <= mostKept;

  for (let component = 0; component < count; component += 1) {
    const { direct, keptAt, numbers, sets, steps } = reach(component);
    const isSparse = sets === 0 && numbers < 4 * words;
    let size = 0;
    for (let at = 0; at < direct; at += 1) {
      const next = reached[at] ?? 0;
      for (let place = listEnds[next] ?? 0; place < (listEnds[next + 1] ?? 0); place += 1) {
        const list = lists[place] ?? 0;
        const [from, to] = [memberEnds[list] ?? 0, memberEnds[list + 1] ?? 0];
        if (isSparse) size = collect(members, from, to, size);
        else setBits(members, from, to);
      }
    }
    for (let at = keptAt; at < count; at += 1) {
      const next = reached[at] ?? 0;
      const set = kept[next];
      if (!set) continue;
      if (isBits[next] === 1) addSet(set);
      else if (isSparse) size = collect(set, 0, set.length, size);
      else setBits(set, 0, set.length);
    }
    const work = numbers + sets * words + steps;
    if (isSparse) {
      let external = 0;
      for (let at = 0; at < size; at += 1) {
        const person = found[at] ?? 0;
        if (person >= firstExternal) external += 1;
        bits[person >>> 5] = 0;
      }
      peopleOf[component] = size;
      externalOf[component] = external;
      if (isWorthKeeping(component, size, work)) keep(component, found.slice(0, size), false);
    } else {
      const external = countBits(bits, firstExternal >>> 5, words);
      size = countBits(bits, 0, Math.min(firstExternal >>> 5, words)) + external;
      peopleOf[component] = size;
      externalOf[component] = external;
      if (isWorthKeeping(component, size, work)) {
        const isShort = 2 * size < words;
        keep(component, isShort ? numbersOfBits(size) : bitsCopy(), !isShort);
      }
      bits.fill(0);
    }
    if ((kept[component] ?? null) !== null || waiting[component] === 0) settle(component);
    if (component % 256 === 0) onProgress(component, count);
  }
  return {
    people: of.map((component) => peopleOf[component] ?? 0),
    external: of.map((component) => externalOf[component] ?? 0),
  };
};

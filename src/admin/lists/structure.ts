import { componentsOf } from './components';
import type { Graph } from './graph';

/** The lists as a graph without cycles: components, and what is directly below each. */
export type Structure = {
  readonly count: number;
  /** The component of each list. */
  readonly of: Int32Array;
  /** Lists of component c: `lists` from `listEnds[c]` up to `listEnds[c + 1]`. */
  readonly lists: Int32Array;
  readonly listEnds: Int32Array;
  /** Components directly below c, each once and c itself not, in the same way. All have smaller numbers. */
  readonly below: Int32Array;
  readonly belowEnds: Int32Array;
  /** Whether anything stands above a component. */
  readonly isBelow: Uint8Array;
};

export const structureOf = ({
  nestedEnds,
  nested,
}: Pick<Graph, 'nestedEnds' | 'nested'>): Structure => {
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
  const isBelow = new Uint8Array(count);
  const seenBy = new Int32Array(count).fill(-1);
  let used = 0;
  for (let component = 0; component < count; component += 1) {
    for (let at = listEnds[component] ?? 0; at < (listEnds[component + 1] ?? 0); at += 1) {
      const list = lists[at] ?? 0;
      for (let edge = nestedEnds[list] ?? 0; edge < (nestedEnds[list + 1] ?? 0); edge += 1) {
        const child = of[nested[edge] ?? 0] ?? 0;
        if (child === component || seenBy[child] === component) continue;
        seenBy[child] = component;
        isBelow[child] = 1;
        below[used] = child;
        used += 1;
      }
    }
    belowEnds[component + 1] = used;
  }
  return { count, of, lists, listEnds, below: below.subarray(0, used), belowEnds, isBelow };
};

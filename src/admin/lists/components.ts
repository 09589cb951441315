/**
 * Lists that hold one another, however many steps apart, reach the same people: one component. Components are numbered
 * so that whatever one holds has a smaller number.
 */
export type Components = {
  readonly count: number;
  /** The component of each list. */
  readonly of: Int32Array;
};

type Nesting = {
  /** Lists directly in list l: `nested` from `nestedEnds[l]` up to `nestedEnds[l + 1]`. */
  readonly nestedEnds: Int32Array;
  readonly nested: Int32Array;
};

/** Tarjan's algorithm, with a stack of its own: lists may be nested deeper than functions can be. */
export const componentsOf = ({ nestedEnds, nested }: Nesting): Components => {
  const lists = nestedEnds.length - 1;
  const of = new Int32Array(lists).fill(-1);
  const order = new Int32Array(lists);
  const lowest = new Int32Array(lists);
  const cursor = nestedEnds.slice(0, lists);
  const path = new Int32Array(lists);
  const open = new Int32Array(lists);
  let [count, visited, depth, opened] = [0, 0, 0, 0];

  const enter = (list: number): void => {
    visited += 1;
    order[list] = visited;
    lowest[list] = visited;
    path[depth++] = list;
    open[opened++] = list;
  };

  for (let root = 0; root < lists; root += 1) {
    if (order[root] !== 0) continue;
    enter(root);
    while (depth > 0) {
      const list = path[depth - 1] ?? 0;
      const at = cursor[list] ?? 0;
      if (at < (nestedEnds[list + 1] ?? 0)) {
        cursor[list] = at + 1;
        const child = nested[at] ?? 0;
        if (order[child] === 0) enter(child);
        else if (of[child] === -1) lowest[list] = Math.min(lowest[list] ?? 0, order[child] ?? 0);
        continue;
      }
      depth -= 1;
      if (depth > 0) {
        const parent = path[depth - 1] ?? 0;
        lowest[parent] = Math.min(lowest[parent] ?? 0, lowest[list] ?? 0);
      }
      if (lowest[list] !== order[list]) continue;
      let member: number;
      do {
        opened -= 1;
        member = open[opened] ?? 0;
        of[member] = count;
      } while (member !== list);
      count += 1;
    }
  }
  return { count, of };
};

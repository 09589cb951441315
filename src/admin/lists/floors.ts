import { componentsOf } from './components';
import type { Counts } from './count-people';
import type { Graph } from './graph';

/**
 * Raises lists to what is known otherwise of a list within them: where a dynamic list's people are not in the export
 * and only its size is, whatever holds it reaches at least as many.
 * @returns the lists that were raised.
 */
export const raiseToFloors = (
  { nestedEnds, nested }: Pick<Graph, 'nestedEnds' | 'nested'>,
  { people, external }: Counts,
  floors: ReadonlyMap<number, { readonly members: number; readonly external: number }>,
): readonly number[] => {
  if (floors.size === 0) return [];
  const { count, of } = componentsOf({ nestedEnds, nested });
  const members = new Int32Array(count);
  const outside = new Int32Array(count);
  for (const [list, floor] of floors) {
    const component = of[list] ?? 0;
    members[component] = Math.max(members[component] ?? 0, floor.members);
    outside[component] = Math.max(outside[component] ?? 0, floor.external);
  }
  const raised: number[] = [];
  // What a component holds has a smaller number, so it is complete when its turn comes.
  const inOrder = Array.from(of.keys()).sort((a, b) => (of[a] ?? 0) - (of[b] ?? 0));
  for (const list of inOrder) {
    const component = of[list] ?? 0;
    for (let at = nestedEnds[list] ?? 0; at < (nestedEnds[list + 1] ?? 0); at += 1) {
      const child = of[nested[at] ?? 0] ?? 0;
      members[component] = Math.max(members[component] ?? 0, members[child] ?? 0);
      outside[component] = Math.max(outside[component] ?? 0, outside[child] ?? 0);
    }
  }
  for (const list of inOrder) {
    const component = of[list] ?? 0;
    if ((members[component] ?? 0) > (people[list] ?? 0)) raised.push(list);
    people[list] = Math.max(people[list] ?? 0, members[component] ?? 0);
    external[list] = Math.max(external[list] ?? 0, outside[component] ?? 0);
  }
  return raised;
};

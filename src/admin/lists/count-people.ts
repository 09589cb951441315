import type { Graph } from './graph';
import { writeSets } from './sets';
import { countRows, usualMeans } from './slices';
import { structureOf } from './structure';

/**
 * Distinct people behind every list, exactly. First the lists with few people behind them, and those that hold no list:
 * their people are written down as numbers. Then the large ones above, as one bit a person (slices.ts).
 */
export type Counts = {
  /** Of each list. */
  readonly people: Int32Array;
  readonly external: Int32Array;
};

export const countPeople = async (
  graph: Graph,
  onProgress: (share: number) => void = () => undefined,
  means = usualMeans,
): Promise<Counts> => {
  const structure = structureOf(graph);
  const sets = writeSets(graph, structure);
  const large = await countRows(graph, structure, sets, onProgress, means);
  const ofLists = (small: Int32Array, rows: Int32Array): Int32Array =>
    structure.of.map((each) => (sets.isRow[each] === 1 ? rows[each] : small[each]) ?? 0);
  return {
    people: ofLists(sets.people, large.people),
    external: ofLists(sets.external, large.external),
  };
};

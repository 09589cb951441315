import type { List, Run } from './list';

export type FindList = (address: string) => List | undefined;

/** Which nested lists are opened; the rest are treated as if nobody were behind them. */
export type Opens = (list: List) => boolean;

/** Every list reachable from this one, itself first, each once: lists may contain one another in a circle. */
export const reach = (list: List, find: FindList, opens: Opens): readonly List[] => {
  const reached = new Set([list]);
  // A Set may grow while it is walked, and the walk comes to what was added.
  for (const current of reached) {
    for (const address of opens(current) ? current.nested : []) {
      const next = find(address);
      if (next) reached.add(next);
    }
  }
  return [...reached];
};

export const runsOf = (list: List, find: FindList, opens: Opens): readonly Run[] =>
  reach(list, find, opens)
    .filter(opens)
    .flatMap(({ runs }) => runs);

const firstAfter = ({ from, count, step }: Run, after: number): number => {
  const position = Math.max(0, Math.floor((after - from) / step) + 1);
  return position < count ? from + position * step : Infinity;
};

/** The entry numbers of a list in ascending order, each once, however much its runs overlap. Nothing is kept in memory. */
export function* entriesAfter(runs: readonly Run[], after: number): Generator<number> {
  for (let last = after; ;) {
    last = Math.min(...runs.map((run) => firstAfter(run, last)));
    if (last === Infinity) return;
    yield last;
  }
}

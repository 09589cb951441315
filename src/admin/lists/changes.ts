import type { Size } from './read-counts';
import { digitsOf } from './shards';

export type Change = { readonly list: string; readonly before: number; readonly now: number };

/** What is different from the sizes published before. */
export type Changes = {
  /** Lists of 1,000 people and more that were not there before. */
  readonly giants: readonly Change[];
  /** Lists with at least `factor` times as many people as before. */
  readonly grown: readonly Change[];
  /** How many addresses are gone. The files hold no names, so they can only be counted. */
  readonly vanished: number;
};

const GIANT = 1_000;

export type Growth = {
  readonly factor: number;
  /** Growth to fewer people than this is none. */
  readonly from: number;
};

const bySize = (one: Change, other: Change): number => other.now - one.now;

/** Compares lists by primary address, and what vanished by every address. 0 people before is as good as not there. */
export const changesSince = (
  previous: ReadonlyMap<string, number>,
  lists: ReadonlyMap<string, Size>,
  aliases: Iterable<string>,
  { factor, from }: Growth,
): Changes => {
  const changes = [...lists].map(([list, { members: now }]): Change & { digits: string } => {
    const digits = digitsOf(list);
    return { list, digits, before: previous.get(digits) ?? 0, now };
  });
  const plain = ({ list, before, now }: Change): Change => ({ list, before, now });
  const present = new Set([...changes.map(({ digits }) => digits), ...[...aliases].map(digitsOf)]);
  return {
    giants: changes
      .filter(({ before, now }) => before === 0 && now >= GIANT)
      .map(plain)
      .sort(bySize),
    grown: changes
      .filter(({ before, now }) => before > 0 && now >= factor * before && now >= from)
      .map(plain)
      .sort(bySize),
    vanished: [...previous.keys()].filter((digits) => !present.has(digits)).length,
  };
};

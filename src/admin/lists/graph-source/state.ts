import { isCount, isRecord } from '../../../transport/json';

/** How far a reading has come. */
export type State = {
  readonly root: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Groups before this one are read, but for those in `open`. */
  readonly taken: number;
  /** Groups that are being read: the link to their next page, null for the first. */
  readonly open: ReadonlyMap<number, string | null>;
  /** How much of the file of members belongs to this state. */
  readonly bytes: number;
  readonly tally: Tally;
};

export type Tally = {
  readonly members: number;
  /** Members that mail does not reach. */
  readonly nobody: number;
  /** Members known by id alone. */
  readonly unreadable: number;
  /** Groups that were deleted meanwhile. */
  readonly gone: number;
};

export const noTally: Tally = { members: 0, nobody: 0, unreadable: 0, gone: 0 };

const FORMAT = 1;

export const stateText = ({ open, ...rest }: State): string =>
  JSON.stringify({ format: FORMAT, ...rest, open: [...open] });

const isOpen = (value: unknown): value is readonly (readonly [number, string | null])[] =>
  Array.isArray(value) &&
  value.every(
    (each) =>
      Array.isArray(each) &&
      each.length === 2 &&
      isCount(each[0]) &&
      (each[1] === null || typeof each[1] === 'string'),
  );

/** Null for anything that is no state of this format: then the reading begins anew. */
export const stateIn = (text: string): State | null => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value['format'] !== FORMAT) return null;
  const { root, startedAt, taken, open, bytes, tally } = value;
  if (typeof root !== 'string' || !isCount(startedAt) || !isCount(taken) || !isCount(bytes))
    return null;
  if (!isOpen(open) || !isRecord(tally)) return null;
  const { members, nobody, unreadable, gone } = tally;
  if (!isCount(members) || !isCount(nobody) || !isCount(unreadable) || !isCount(gone)) return null;
  return {
    root,
    startedAt,
    taken,
    open: new Map(open),
    bytes,
    tally: { members, nobody, unreadable, gone },
  };
};

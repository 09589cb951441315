import { isCount, isRecord, type JsonRecord } from '../../../transport/json';

/** Whose picture of the directory it is: another Graph, or another reader, sees another one. */
export type Scene = { readonly root: string; readonly reader: string };

/** What a reading is about from its beginning to its end. */
export type Reading = Scene & {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** When everything was read the last time; `startedAt` where this reading does. */
  readonly fullAt: number;
  /** Leads to what has changed since this reading began; null where Graph gave none. */
  readonly link: string | null;
  /** The file of rows. */
  readonly file: string;
};

/** How far a reading has come. */
export type State = Reading & {
  /** The first groups have to be read; the others are carried over. */
  readonly toRead: number;
  /** Groups before this one are read, but for those in `open`. */
  readonly taken: number;
  /** Groups that are being read: the link to their next page, null for the first. */
  readonly open: ReadonlyMap<number, string | null>;
  /** How much of the file of rows belongs to this state. */
  readonly bytes: number;
  /** Ids of groups that were deleted meanwhile. */
  readonly gone: readonly string[];
};

/** The last whole reading, to go on from. */
export type Kept = Reading & { readonly bytes: number; readonly path: string };

const FORMAT = 2;

export const textOf = (value: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ format: FORMAT, ...value });

export const stateText = ({ open, ...rest }: State): string => textOf({ ...rest, open: [...open] });

const isOpen = (value: unknown): value is readonly (readonly [number, string | null])[] =>
  Array.isArray(value) &&
  value.every(
    (each) =>
      Array.isArray(each) &&
      each.length === 2 &&
      isCount(each[0]) &&
      (each[1] === null || typeof each[1] === 'string'),
  );

const recordIn = (text: string): JsonRecord | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && value['format'] === FORMAT ? value : null;
  } catch {
    return null;
  }
};

/** Its name becomes part of a path. */
export const isRowsFile = (name: string): boolean => /^rows-[\da-f]+\.tsv$/.test(name);

const readingIn = ({ root, reader, startedAt, fullAt, link, file }: JsonRecord): Reading | null =>
  typeof root === 'string' &&
  typeof reader === 'string' &&
  isCount(startedAt) &&
  isCount(fullAt) &&
  (link === null || typeof link === 'string') &&
  typeof file === 'string' &&
  isRowsFile(file)
    ? { root, reader, startedAt, fullAt, link, file }
    : null;

/** Null for anything that is no state of this format: then the reading begins anew. */
export const stateIn = (text: string): State | null => {
  const record = recordIn(text);
  const reading = record === null ? null : readingIn(record);
  if (record === null || reading === null) return null;
  const { toRead, taken, open, bytes, gone } = record;
  if (!isCount(toRead) || !isCount(taken) || !isCount(bytes) || !isOpen(open)) return null;
  if (!Array.isArray(gone) || !gone.every((id) => typeof id === 'string')) return null;
  return { ...reading, toRead, taken, open: new Map(open), bytes, gone };
};

/** Null for anything else. */
export const keptIn = (text: string): Omit<Kept, 'path'> | null => {
  const record = recordIn(text);
  const reading = record === null ? null : readingIn(record);
  const bytes = record?.['bytes'];
  return reading !== null && isCount(bytes) ? { ...reading, bytes } : null;
};

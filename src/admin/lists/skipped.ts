import { printable } from '../printable';

type Row = { readonly line: number; readonly reason: string };

export type Malformed = Row & { readonly file: string };

/** Rows of one file, or of a part of one, that could not be used. */
export type SkippedPart = {
  count: number;
  /** The first ones, by line. */
  first: readonly Row[];
};

const SHOWN = 10;

const firstOf = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => a.line - b.line).slice(0, SHOWN);

export const skippedPart = (): SkippedPart => ({ count: 0, first: [] });

/** Adds a row, in any order. */
export const skip = (part: SkippedPart, line: number, reason: string): void => {
  part.count += 1;
  const last = part.first[SHOWN - 1];
  if (last === undefined || line < last.line)
    part.first = firstOf([...part.first, { line, reason }]);
};

/** Two parts of one file, of which the second begins so many lines later than its own numbers say. */
export const joinSkipped = (one: SkippedPart, other: SkippedPart, lines: number): SkippedPart => ({
  count: one.count + other.count,
  first: firstOf([
    ...one.first,
    ...other.first.map(({ line, reason }) => ({ line: line + lines, reason })),
  ]),
});

/** What was skipped in some files: how many rows, and the first ones in the order of the files. */
export type Skipped = { readonly count: number; readonly first: readonly Malformed[] };

export const skippedIn = (
  files: readonly { readonly path: string; readonly skipped: SkippedPart }[],
): Skipped => ({
  count: files.reduce((sum, { skipped }) => sum + skipped.count, 0),
  first: files
    .flatMap(({ path, skipped }) => skipped.first.map((row) => ({ file: path, ...row })))
    .slice(0, SHOWN),
});

export const malformedLine = ({ file, line, reason }: Malformed): string =>
  `  ${printable(file)}, line ${line}: ${reason}`;

import { printable } from '../printable';

export type Malformed = { readonly file: string; readonly line: number; readonly reason: string };

/** Rows that could not be used. */
export type Skipped = {
  readonly count: () => number;
  /** The first ones, in the order of the files. */
  readonly first: () => readonly Malformed[];
  /** Where rows of one file are told; in any order within a part of it, parts in their order. */
  readonly in: (file: string) => (line: number, reason: string) => void;
};

const SHOWN = 10;

export const skippedRows = (): Skipped => {
  let count = 0;
  const files: string[] = [];
  let first: readonly (Malformed & { readonly place: number })[] = [];
  return {
    count: () => count,
    first: () => first.map(({ file, line, reason }) => ({ file, line, reason })),
    in: (file) => {
      const place = files.push(file);
      return (line, reason) => {
        count += 1;
        const last = first[SHOWN - 1];
        if (last !== undefined && (last.place < place || last.line < line)) return;
        first = [...first, { file, line, reason, place }]
          .sort((a, b) => a.place - b.place || a.line - b.line)
          .slice(0, SHOWN);
      };
    },
  };
};

export const malformedLine = ({ file, line, reason }: Malformed): string =>
  `  ${printable(file)}, line ${line}: ${reason}`;

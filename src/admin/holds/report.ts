import { paint } from '../paint';
import type { PolicyEdit } from '../policy-edit';
import { printable } from '../printable';
import { tableLines } from '../table';
import type { World } from '../world';

export type Row = readonly [name: string, value: string];

/** What became of the file: a headline and a few facts, of which the revision is the last. */
export const reportEdit = (
  { out }: World,
  headline: string,
  rows: readonly Row[],
  { revision }: PolicyEdit,
): void => {
  const change = `${printable(revision.before)} -> ${printable(revision.after)}`;
  out.write(`${paint(out, 'green', headline)}\n`);
  for (const line of tableLines([...rows, ['revision', change]])) out.write(`  ${line}\n`);
};

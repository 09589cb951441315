import { open } from 'node:fs/promises';
import type { Dialect, RowsRead } from './csv-rows';
import { readRows } from './csv-rows';
import { csvSource } from './csv-source';
import type { Encoding } from '../encoding';
import {
  membershipPart,
  membershipTaker,
  type MembershipColumns,
  type MembershipPart,
} from './membership-part';
import { skip, skippedPart, type SkippedPart } from './skipped';

/** A file of memberships behind its header, or a stretch of it. Plain data, so that it can go from thread to thread. */
export type Stretch = Dialect & {
  readonly path: string;
  readonly encoding: Encoding;
  /** Bytes of the file, from the first of a row up to behind the last. */
  readonly from: number;
  readonly to: number;
  readonly columns: MembershipColumns;
};

export type PartRead = RowsRead & { readonly part: MembershipPart; readonly skipped: SkippedPart };

/** Reads one stretch. */
export const readPart = async (
  stretch: Stretch,
  onProgress: (share: number) => void,
): Promise<PartRead> => {
  const { path, encoding, from, to, columns } = stretch;
  const part = membershipPart();
  const skipped = skippedPart();
  const malformed = (line: number, reason: string): void => skip(skipped, line, reason);
  const handle = await open(path, 'r');
  try {
    const source = csvSource(handle, encoding, from, to);
    const taker = membershipTaker(part, columns, malformed);
    const read = await readRows(source, stretch, {
      take: taker.take,
      malformed,
      finish: (row) => {
        taker.finish(row);
        onProgress(source.done() / (to - from));
      },
    });
    return { ...read, part, skipped };
  } finally {
    await handle.close();
  }
};

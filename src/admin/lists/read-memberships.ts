import { open } from 'node:fs/promises';
import { refusal } from '../command-error';
import { readHead, unreadable, type Head } from './csv-head';
import { readRows, type RowsRead } from './csv-rows';
import { csvSource } from './csv-source';
import { membershipTaker, type MembershipPart } from './membership-part';
import type { Skipped } from './skipped';

const columns = {
  known: ['list', 'listtype', 'member', 'membertype', 'listaliases'],
  required: ['list', 'member'],
};

export type Told = {
  readonly skipped: Skipped;
  /** Called again and again with the share of the file that has been read. */
  readonly onProgress: (path: string, share: number) => void;
};

const readBody = async (head: Head, part: MembershipPart, told: Told): Promise<RowsRead> => {
  const malformed = told.skipped.in(head.path);
  const handle = await open(head.path, 'r');
  try {
    const source = csvSource(handle, head.encoding, head.from, head.to);
    const places = {
      list: head.column('list'),
      listType: head.column('listtype'),
      member: head.column('member'),
      memberType: head.column('membertype'),
      listAliases: head.column('listaliases'),
    };
    const taker = membershipTaker(part, places, malformed);
    return await readRows(source, head, {
      take: taker.take,
      malformed,
      finish: (row) => {
        taker.finish(row);
        told.onProgress(head.path, source.done() / (head.to - head.from));
      },
    });
  } finally {
    await handle.close();
  }
};

/** Where a file ends inside a quoted field, the rest of it is missing. */
export const cutOff = (path: string, line: number): Error =>
  refusal(
    `${path} ends inside a quoted field: the row that begins in line ${line} is not closed. Was the export cut off?`,
  );

export type FileRead = { readonly rows: number; readonly modifiedAt: number };

/** Reads one file of memberships into a part. */
export const readMemberships = async (
  path: string,
  part: MembershipPart,
  told: Told,
): Promise<FileRead> => {
  const head = await readHead(path, columns);
  const { rows, openQuote } = await readBody(head, part, told).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (openQuote > 0) throw cutOff(path, openQuote);
  return { rows, modifiedAt: head.modifiedAt };
};

import { open } from 'node:fs/promises';
import { printable } from '../printable';
import { addressIn } from './address-text';
import { readHead, unreadable } from './csv-head';
import { readRows, type Row } from './csv-rows';
import { csvSource } from './csv-source';
import { cutOff, type FileRead, type OnProgress } from './read-memberships';
import { skip, skippedPart } from './skipped';

/** What a file of counts says of a list. */
export type Size = {
  readonly members: number;
  readonly external: number;
  readonly flags: number;
};

const columns = {
  known: ['list', 'members', 'external', 'flags'],
  required: ['list', 'members'],
};

const utf8 = new TextDecoder();
const MOST = 1_000_000_000;

/** A whole number as it stands in a cell, 0 where the cell is empty; null for anything else. */
const numberIn = (text: string, most: number): number | null => {
  const value = /^\d{0,10}$/.test(text) ? Number(text) : Infinity;
  return value <= most ? value : null;
};

/** What a cell holds in place of digits, cut so that a row of damage stays one line. */
const notWhole = (name: string, cell: string): string =>
  `${name} is no whole number (digits alone): ${cell === '' ? 'the cell is empty' : `"${printable(cell.slice(0, 20))}"`}`;

/** The larger of two sizes, with the flags of both. */
export const largerSize = (one: Size, other: Size): Size => ({
  members: Math.max(one.members, other.members),
  external: Math.max(one.external, other.external),
  flags: one.flags | other.flags,
});

/** Reads one file of counts into `sizes`. @returns addresses that stood there already with another size, too. */
export const readCounts = async (
  path: string,
  sizes: Map<string, Size>,
  onProgress: OnProgress,
): Promise<FileRead & { readonly twice: readonly string[] }> => {
  const head = await readHead(path, columns);
  const skipped = skippedPart();
  const malformed = (line: number, reason: string): void => skip(skipped, line, reason);
  const twice = new Set<string>();

  const take = (row: Row, line: number): void => {
    const cell = (name: string): string => {
      const column = head.column(name);
      return utf8.decode(row.bytes.subarray(row.from[column] ?? 0, row.to[column] ?? 0)).trim();
    };
    const { address, problem } = addressIn(cell('list'), 'list');
    if (address === null) return malformed(line, problem);
    const members = cell('members') === '' ? null : numberIn(cell('members'), MOST);
    const external = numberIn(cell('external'), MOST);
    const flags = numberIn(cell('flags'), 3);
    if (members === null) return malformed(line, notWhole('members', cell('members')));
    if (external === null) return malformed(line, notWhole('external', cell('external')));
    if (external > members) return malformed(line, 'more external people than members');
    if (flags === null)
      return malformed(line, 'flags is not 0, 1 (moderated), 2 (dynamic) or 3 (both)');
    const size = { members, external, flags };
    const before = sizes.get(address);
    if (before !== undefined && (before.members !== members || before.external !== external))
      twice.add(address);
    sizes.set(address, before === undefined ? size : largerSize(before, size));
  };

  const read = async () => {
    const handle = await open(path, 'r');
    try {
      const source = csvSource(handle, head.encoding, head.from, head.to);
      const finish = (): void => onProgress(source.done() / (head.to - head.from));
      return await readRows(source, head, { take, finish, malformed });
    } finally {
      await handle.close();
    }
  };
  const { rows, openQuote } = await read().catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (openQuote > 0) throw cutOff(path, openQuote);
  return { path, rows, modifiedAt: head.modifiedAt, skipped, twice: [...twice] };
};

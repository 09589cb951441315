import { open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { refusal } from '../command-error';
import { readHead, unreadable, type Head } from './csv-head';
import { readInThread } from './in-thread';
import { joinParts, type MembershipPart } from './membership-part';
import { readPart, type PartRead, type Stretch } from './read-part';
import { joinSkipped, type SkippedPart } from './skipped';

const columns = {
  known: ['list', 'listtype', 'member', 'membertype', 'listaliases'],
  required: ['list', 'member'],
};

/** Called again and again with the share of the file that has been read. */
export type OnProgress = (share: number) => void;

/** Where a file ends inside a quoted field, the rest of it is missing. */
export const cutOff = (path: string, line: number): Error =>
  refusal(
    `${path} ends inside a quoted field: the row that begins in line ${line} is not closed. Was the export cut off?`,
  );

export type FileRead = {
  readonly path: string;
  readonly rows: number;
  readonly modifiedAt: number;
  readonly skipped: SkippedPart;
};

/** A shorter file is read before a second thread has started. */
const WORTH_A_THREAD = 64_000_000;
const WINDOW = 1 << 16;

/** Where the first line begins behind the middle of a stretch; null where none is near. */
const middleOf = async ({ path, encoding, from, to }: Stretch): Promise<number | null> => {
  const unit = encoding === 'utf-8' ? 1 : 2;
  const middle = from + unit * Math.floor((to - from) / 2 / unit);
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(WINDOW), 0, WINDOW, middle);
    const [low, high] = encoding === 'utf-16be' ? [1, 0] : [0, 1];
    for (let at = 0; at + unit <= bytesRead; at += unit) {
      const isLineFeed = buffer[at + (unit === 1 ? 0 : low)] === 0x0a;
      if (isLineFeed && (unit === 1 || buffer[at + high] === 0)) return middle + at + unit;
    }
    return null;
  } finally {
    await handle.close();
  }
};

/**
 * Reads the second half in another thread. That the first half does not end inside quotes proves that the second one
 * began with a row; else null, and all has to be read again in one go.
 */
const readHalves = async (
  stretch: Stretch,
  middle: number,
  onProgress: OnProgress,
): Promise<PartRead | null> => {
  const second = readInThread({ ...stretch, from: middle, line: 0 });
  try {
    const one = await readPart({ ...stretch, to: middle }, onProgress);
    if (one.openQuote > 0) return null;
    const other = await second.result;
    joinParts(one.part, other.part);
    return {
      part: one.part,
      skipped: joinSkipped(one.skipped, other.skipped, one.line),
      rows: one.rows + other.rows,
      line: one.line + other.line,
      openQuote: other.openQuote === 0 ? 0 : one.line + other.openQuote,
    };
  } finally {
    await second.stop();
  }
};

const readBody = async (
  head: Head,
  onProgress: OnProgress,
  worthAThread: number,
): Promise<PartRead> => {
  const { path, encoding, from, to, delimiter, width, line } = head;
  const places = {
    list: head.column('list'),
    listType: head.column('listtype'),
    member: head.column('member'),
    memberType: head.column('membertype'),
    listAliases: head.column('listaliases'),
  };
  const stretch = { path, encoding, from, to, delimiter, width, line, columns: places };
  const isWorthIt = to - from >= worthAThread && availableParallelism() > 1;
  const middle = isWorthIt ? await middleOf(stretch) : null;
  const halves = middle === null ? null : await readHalves(stretch, middle, onProgress);
  return halves ?? readPart(stretch, onProgress);
};

/** Reads one file of memberships. */
export const readMemberships = async (
  path: string,
  onProgress: OnProgress,
  worthAThread = WORTH_A_THREAD,
): Promise<FileRead & { readonly part: MembershipPart }> => {
  const head = await readHead(path, columns);
  const read = await readBody(head, onProgress, worthAThread).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (read.openQuote > 0) throw cutOff(path, read.openQuote);
  const { part, rows, skipped } = read;
  return { path, rows, modifiedAt: head.modifiedAt, skipped, part };
};

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileTrouble } from '../../site/file-trouble';
import { groupsIn, groupsText, type GraphGroup } from './groups';
import { header, membershipsOf } from './memberships';
import { rowsIn } from './rows';
import { isRowsFile, keptIn, stateIn, stateText, textOf, type Kept, type State } from './state';

/** What a reading has left behind, and may go on with. */
export type Unfinished = { readonly state: State; readonly groups: readonly GraphGroup[] };

export type Written = {
  /** The file of memberships. */
  readonly path: string;
  readonly members: number;
  /** Members known by id alone. */
  readonly unreadable: number;
};

export type StateFolder = {
  readonly unfinished: () => Unfinished | null;
  /** The last whole reading. */
  readonly kept: () => Kept | null;
  /** Begins anew; what an unfinished reading has left is lost. @returns the name of the file of rows. */
  readonly begin: (groups: readonly GraphGroup[]) => string;
  readonly goOn: (state: State) => void;
  /** Adds rows. @returns how long the file is now. */
  readonly append: (rows: string) => number;
  /** Keeps the state; rows added after it are forgotten by the next reading. */
  readonly keep: (state: State) => void;
  /** Writes the file of memberships, and keeps the reading for the next one. */
  readonly finish: (state: State, groups: readonly GraphGroup[]) => Written;
  readonly close: () => void;
};

/** They hold addresses: for this account alone. */
const PRIVATE = 0o600;
const WRITTEN_AT_ONCE = 1 << 16;

const textIn = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const isAtLeast = (path: string, bytes: number): boolean =>
  (statSync(path, { throwIfNoEntry: false })?.size ?? -1) >= bytes;

const besides = (path: string): string => `${path}.${randomBytes(6).toString('hex')}.tmp`;

const writeWhole = (path: string, text: string): void => {
  const next = besides(path);
  writeFileSync(next, text, { mode: PRIVATE, flush: true });
  renameSync(next, path);
};

type Row = Parameters<ReturnType<typeof membershipsOf>>[0];

/** Writes rows as a file of memberships, whole or not at all. */
const writeMemberships = (
  path: string,
  rows: Iterable<Row>,
  membershipOf: ReturnType<typeof membershipsOf>,
  asOf: number,
): Written => {
  const next = besides(path);
  const handle = openSync(next, 'wx', PRIVATE);
  let [text, members, unreadable] = [header, 0, 0];
  try {
    for (const row of rows) {
      const membership = membershipOf(row);
      if (membership.text === '') continue;
      members += 1;
      if (membership.isUnreadable) unreadable += 1;
      text += membership.text;
      if (text.length < WRITTEN_AT_ONCE) continue;
      writeSync(handle, text);
      text = '';
    }
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  // The figures are as of the beginning: what changed meanwhile may be in them or not.
  utimesSync(next, asOf / 1000, asOf / 1000);
  renameSync(next, path);
  return { path, members, unreadable };
};

/** The folder in which readings of Graph stand. Written without waiting, so that rows and state agree. */
export const stateFolder = (path: string): StateFolder => {
  const [stateFile, groupsFile, keptFile, memberships] = [
    'state.json',
    'groups.json',
    'kept.json',
    'members.csv',
  ].map((name) => join(path, name)) as [string, string, string, string];
  let handle: number | null = null;
  let length = 0;

  const tried = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw fileTrouble(path, error);
    }
  };
  const open = (file: string): number => (handle = openSync(join(path, file), 'a', PRIVATE));
  const opened = (): number => {
    if (handle === null) throw new Error('no file of rows is open');
    return handle;
  };
  const close = (): void => {
    if (handle !== null) closeSync(handle);
    handle = null;
  };
  const kept = (): Kept | null => {
    const text = textIn(keptFile);
    const known = text === null ? null : keptIn(text);
    if (known === null) return null;
    const rows = join(path, known.file);
    return isAtLeast(rows, known.bytes) ? { ...known, path: rows } : null;
  };
  /** What readings before have left, but for the last whole one. */
  const clear = (): void => {
    const spared = kept()?.file;
    for (const name of readdirSync(path))
      if (
        ['state.json', 'groups.json'].includes(name) ||
        name.endsWith('.tmp') ||
        (isRowsFile(name) && name !== spared)
      )
        rmSync(join(path, name), { force: true });
  };
  return {
    kept,
    unfinished: () => {
      const [state, groups] = [textIn(stateFile), textIn(groupsFile)];
      const known = state === null ? null : stateIn(state);
      const listed = groups === null ? null : groupsIn(groups);
      // One that was cut after its very end is whole.
      if (known === null || listed === null || known.file === kept()?.file) return null;
      return isAtLeast(join(path, known.file), known.bytes)
        ? { state: known, groups: listed }
        : null;
    },
    begin: (groups) =>
      tried(() => {
        mkdirSync(path, { recursive: true, mode: 0o700 });
        clear();
        writeWhole(groupsFile, groupsText(groups));
        const file = `rows-${randomBytes(6).toString('hex')}.tsv`;
        open(file);
        length = 0;
        return file;
      }),
    goOn: ({ file, bytes }) => {
      tried(() => {
        ftruncateSync(open(file), bytes);
        length = bytes;
      });
    },
    append: (rows) => tried(() => (length += writeSync(opened(), rows))),
    keep: (state) => {
      tried(() => {
        fsyncSync(opened());
        writeWhole(stateFile, stateText(state));
      });
    },
    finish: (state, groups) =>
      tried(() => {
        fsyncSync(opened());
        close();
        const { root, reader, startedAt, fullAt, link, file } = state;
        const rows = rowsIn(join(path, file), length);
        const written = writeMemberships(
          memberships,
          rows,
          membershipsOf(groups, state.gone),
          startedAt,
        );
        writeWhole(
          keptFile,
          textOf({ root, reader, startedAt, fullAt, link, file, bytes: length }),
        );
        clear();
        return written;
      }),
    close,
  };
};

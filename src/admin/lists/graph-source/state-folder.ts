import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../../../transport/json';
import { fileTrouble } from '../../site/file-trouble';
import { groupIn, type GraphGroup } from './groups';
import { stateIn, stateText, type State } from './state';

const header = 'list,listType,member,memberType,listAliases\n';

/** What a reading has left behind, and may go on with. */
export type Unfinished = { readonly state: State; readonly groups: readonly GraphGroup[] };

export type StateFolder = {
  readonly unfinished: () => Unfinished | null;
  /** Begins anew; what was there is lost but for the file of the last whole reading. */
  readonly begin: (groups: readonly GraphGroup[]) => number;
  readonly goOn: (bytes: number) => void;
  /** Adds rows. @returns how long the file is now. */
  readonly append: (rows: string) => number;
  /** Keeps the state; rows added after it are forgotten by the next reading. */
  readonly keep: (state: State) => void;
  /** Puts the file in its place. @returns its path. */
  readonly finish: (startedAt: number) => string;
  readonly close: () => void;
};

const textIn = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** They hold addresses: for this account alone. */
const PRIVATE = 0o600;

const writeWhole = (path: string, text: string): void => {
  const next = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  writeFileSync(next, text, { mode: PRIVATE, flush: true });
  renameSync(next, path);
};

const groupsIn = (text: string): readonly GraphGroup[] | null => {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return null;
    const groups = value.filter(isRecord).map(groupIn);
    return groups.every((group) => group !== null) ? groups : null;
  } catch {
    return null;
  }
};

/** As Graph writes a group, so that one parser reads both. */
const groupsText = (groups: readonly GraphGroup[]): string =>
  JSON.stringify(
    groups.map(({ id, mail, type, aliases, isHidden }) => ({
      id,
      mail,
      proxyAddresses: aliases.map((alias) => `smtp:${alias}`),
      groupTypes: type === 'GroupMailbox' ? ['Unified'] : [],
      securityEnabled: type === 'MailUniversalSecurityGroup',
      visibility: isHidden ? 'HiddenMembership' : null,
    })),
  );

/** The folder in which a reading of Graph stands until it is whole. Written without waiting, so that rows and state agree. */
export const stateFolder = (path: string): StateFolder => {
  const [stateFile, groupsFile, part, whole] = [
    'state.json',
    'groups.json',
    'members.csv.part',
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
  const open = (): number => {
    handle ??= openSync(part, 'a', PRIVATE);
    return handle;
  };
  const close = (): void => {
    if (handle !== null) closeSync(handle);
    handle = null;
  };
  const append = (rows: string): number => {
    length += writeSync(open(), rows);
    return length;
  };
  return {
    unfinished: () => {
      const [state, groups] = [textIn(stateFile), textIn(groupsFile)];
      const known = state === null ? null : stateIn(state);
      const read = groups === null ? null : groupsIn(groups);
      if (known === null || read === null) return null;
      try {
        return statSync(part).size >= known.bytes ? { state: known, groups: read } : null;
      } catch {
        return null;
      }
    },
    begin: (groups) =>
      tried(() => {
        mkdirSync(path, { recursive: true, mode: 0o700 });
        for (const file of [stateFile, part]) rmSync(file, { force: true });
        writeWhole(groupsFile, groupsText(groups));
        length = 0;
        return append(header);
      }),
    goOn: (bytes) => {
      tried(() => {
        ftruncateSync(open(), bytes);
        length = bytes;
      });
    },
    append: (rows) => tried(() => append(rows)),
    keep: (state) => {
      tried(() => {
        fsyncSync(open());
        writeWhole(stateFile, stateText(state));
      });
    },
    finish: (startedAt) =>
      tried(() => {
        fsyncSync(open());
        close();
        // The figures are as of the beginning: what changed meanwhile may be in them or not.
        utimesSync(part, startedAt / 1000, startedAt / 1000);
        renameSync(part, whole);
        for (const file of [stateFile, groupsFile]) rmSync(file, { force: true });
        return whole;
      }),
    close,
  };
};

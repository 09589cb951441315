import { stat } from 'node:fs/promises';
import { misuse, type CommandError } from '../command-error';
import { codeOf } from '../error-code';
import { printable } from '../printable';
import { fileTrouble } from '../site/file-trouble';
import { readLists } from '../site/published-lists';
import { listFolder, readFiles } from '../site/read-folder';
import { recoverSite, writeSite } from '../site/write-site';
import { siteFolder } from '../site/site-folder';

const isOurs = (path: string): boolean => /^([0-9a-f]{2}|index)\.json$/.test(path);

/** What a web server or a file manager keeps in any folder: it stays, and nobody is asked. */
const isSettings = (path: string): boolean =>
  ['web.config', 'Thumbs.db'].includes(path) || /^\.[^/]+$/.test(path);

const TOLD = 5;

const foreign = (folder: string, paths: readonly string[]): CommandError => {
  const more = paths.length - TOLD;
  return misuse(
    [
      `${folder} holds files that are no list sizes:`,
      ...paths.slice(0, TOLD).map((path) => `  ${printable(path)}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
      'Give a folder of its own as --out, or say --force: then they stay, and the sizes are written beside them.',
    ].join('\n'),
  );
};

const isFolder = async (path: string): Promise<boolean> => {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw fileTrouble(path, error);
  }
  throw misuse(`--out ${path} is a file. Give a folder.`);
};

/** A folder that published sizes may be written to. */
export type ListsFolder = {
  readonly path: string;
  /** What is not ours in it and stays. */
  readonly kept: readonly string[];
};

/**
 * Looks at the folder that `--out` names before any work is done, and puts it back where a killed run has left it aside.
 * Refuses one that holds other files, unless it is forced.
 */
export const listsFolder = async (given: string, isForced: boolean): Promise<ListsFolder> => {
  const path = await siteFolder(given, 'lists');
  recoverSite(path);
  if (!(await isFolder(path))) return { path, kept: [] };
  const { paths, others } = await listFolder(path);
  if (others.length > 0) throw foreign(given, others);
  const kept = paths.filter((name) => !isOurs(name));
  const strange = kept.filter((name) => !isSettings(name));
  if (isForced) return { path, kept };
  if (strange.length > 0) throw foreign(given, strange);
  const ours = paths.filter(isOurs);
  if (ours.length > 0 && !ours.includes('index.json')) throw foreign(given, ours);
  // Files of ours that cannot be read are as foreign as any.
  if (ours.length > 0) await readLists(path).catch(() => Promise.reject(foreign(given, ours)));
  return { path, kept };
};

/** Puts new files in the place of all that were there: whole or not at all. What is not ours stays. */
export const writeLists = async (
  { path, kept }: ListsFolder,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> => {
  try {
    await writeSite(path, new Map([...(await readFiles(path, kept)), ...files]));
  } catch (error) {
    throw fileTrouble(path, error);
  }
};

/** How many people each key stands for in a folder written before; null where there is no folder yet. */
export const previousSizes = async (given: string): Promise<ReadonlyMap<string, number> | null> => {
  const path = await siteFolder(given, 'lists');
  recoverSite(path);
  if (!(await isFolder(path))) return null;
  const { entries } = await readLists(path);
  return new Map(entries.map(({ digits, size: [members] }) => [digits, members]));
};

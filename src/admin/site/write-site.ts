import { existsSync, renameSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SiteFiles } from './site-files';

/** Where the site before stands for the moment between two renames; hidden, beside the site. */
const previousOf = (folder: string): string =>
  join(dirname(folder), `.${basename(folder)}.breakwater-previous`);

const nextPrefix = (folder: string): string => `.${basename(folder)}.breakwater-next-`;

/** Puts a site back that a run killed between its two renames has left beside its place. */
export const recoverSite = (folder: string): void => {
  if (!existsSync(folder) && existsSync(previousOf(folder))) renameSync(previousOf(folder), folder);
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Removes what killed runs have left. */
const tidy = async (folder: string): Promise<void> => {
  const parent = dirname(folder);
  const prefix = nextPrefix(folder);
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
      await rm(join(parent, name), { recursive: true, force: true });
  }
  await rm(previousOf(folder), { recursive: true, force: true });
};

const writeAll = async (folder: string, files: SiteFiles): Promise<void> => {
  const paths = [...files.keys()].map((path) => join(folder, path));
  for (const parent of new Set(paths.map(dirname))) await mkdir(parent, { recursive: true });
  for (const [path, bytes] of files)
    await writeFile(join(folder, path), bytes, { flag: 'wx', flush: true });
};

/** Without a pause between the renames: no folder can be exchanged for another in one step. */
const swap = (folder: string, next: string): void => {
  if (!existsSync(folder)) return renameSync(next, folder);
  renameSync(folder, previousOf(folder));
  try {
    renameSync(next, folder);
  } catch (error) {
    renameSync(previousOf(folder), folder);
    throw error;
  }
};

/**
 * Writes a site beside its place and then puts it there, so that who is killed half-way leaves the one before whole. Rejects
 * as the file system does, and leaves nothing behind then.
 */
export const writeSite = async (folder: string, files: SiteFiles): Promise<void> => {
  await mkdir(dirname(folder), { recursive: true });
  await tidy(folder);
  const next = join(dirname(folder), `${nextPrefix(folder)}${process.pid}`);
  try {
    await writeAll(next, files);
    swap(folder, next);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  await rm(previousOf(folder), { recursive: true, force: true });
};

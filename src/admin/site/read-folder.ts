import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SiteFiles } from './site-files';

export type Listed = {
  /** Files by their path from the folder, with `/` between folders. */
  readonly paths: readonly string[];
  /** What is neither a file nor a folder: links, sockets and the like. */
  readonly others: readonly string[];
};

/** What stands below a folder. Rejects as `readdir` does. */
export const listFolder = async (folder: string): Promise<Listed> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pathOf = ({ parentPath, name }: (typeof entries)[number]): string =>
    relative(folder, join(parentPath, name)).split(sep).join('/');
  return {
    paths: entries.filter((entry) => entry.isFile()).map(pathOf),
    others: entries.filter((entry) => !entry.isFile() && !entry.isDirectory()).map(pathOf),
  };
};

export const readFiles = async (folder: string, paths: readonly string[]): Promise<SiteFiles> => {
  const files = new Map<string, Uint8Array>();
  for (const path of paths) files.set(path, await readFile(join(folder, path)));
  return files;
};

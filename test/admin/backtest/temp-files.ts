import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const folders: string[] = [];

/** A folder of its own with these files in it. */
export const tempFolder = (
  files: { readonly [path: string]: string | Uint8Array } = {},
): string => {
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-backtest-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
};

export const tempFile = (content: string | Uint8Array, name = 'trace.csv'): string =>
  join(tempFolder({ [name]: content }), name);

export const removeTempFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
};

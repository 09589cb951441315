import { open, readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { printable } from '../../printable';
import type { RowPorts } from '../trace/read-rows';
import { readHeaders } from './mail-headers';
import { takeMail } from './mail-to-send';

const PIECE = 64 * 1024;

/** More than that is no header block: thousands of recipients take some hundred kilobytes. */
const LONGEST_HEADERS = 8 * 1024 * 1024;

const headerBlock = async (path: string): Promise<string> => {
  const handle = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(PIECE);
    let text = '';
    while (text.length < LONGEST_HEADERS) {
      const { bytesRead } = await handle.read(buffer, 0, PIECE);
      text += buffer.toString('latin1', 0, bytesRead);
      const end = /\r?\n\r?\n/.exec(text);
      if (end !== null) return text.slice(0, end.index);
      if (bytesRead === 0) return text;
    }
    return text;
  } finally {
    await handle.close();
  }
};

const takeFile = async (path: string, name: string, ports: RowPorts): Promise<void> => {
  const text = (await headerBlock(path)).replace(/^\u00ef\u00bb\u00bf/, '');
  takeMail(readHeaders(text.split(/\r?\n/)), `${printable(name)}:1`, ports);
};

/** Reads the headers of one message in a file. */
export const readEml = (path: string, ports: RowPorts): Promise<void> =>
  takeFile(path, basename(path), ports);

/** The .eml files of a folder and the folders in it, by name. */
export const emlFilesIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => /\.eml$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
};

/** Reads the headers of all these messages. `progress` hears how many have been read. */
export const readEmlFiles = async (
  folder: string,
  files: readonly string[],
  progress: (count: number) => void,
  ports: RowPorts,
): Promise<void> => {
  for (const [index, path] of files.entries()) {
    await takeFile(path, relative(folder, path), ports);
    progress(index + 1);
  }
};

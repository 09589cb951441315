import { randomBytes } from 'node:crypto';
import { access, link, open, rename, unlink } from 'node:fs/promises';
import { CommandError } from '../command-error';
import { fileTrouble } from './file-trouble';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Says so before minutes of work are done. */
export const refuseToOverwrite = async (path: string, force: boolean): Promise<void> => {
  if (!force && (await exists(path)))
    throw new CommandError(2, `${path} exists already. Say --force to write over it.`);
};

/** Writes a file whole or not at all; over another one only where that is wanted. */
export const writeWhole = async (path: string, text: string, force: boolean): Promise<void> => {
  const next = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await open(next, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A link fails where somebody has put a file there meanwhile; a rename would replace it.
    if (force) await rename(next, path);
    else await link(next, path);
  } catch (error) {
    throw fileTrouble('write', path, error);
  } finally {
    await unlink(next).catch(() => undefined);
  }
};

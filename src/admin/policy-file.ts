import { constants } from 'node:fs';
import { access, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError } from './command-error';
import { shellWord } from './shell-word';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'There is no such file. Give the path of your policy.json.',
  EISDIR: 'This is a folder. Give the path of the file in it.',
  EACCES:
    'This account may not do that: ask for the right to read the file and write in its folder.',
  EPERM: 'This account may not do that, or another program has the file open.',
  EROFS: 'The disk is read-only.',
  ENOSPC: 'The disk is full.',
};

const trouble = (verb: string, path: string, error: unknown): CommandError => {
  if (error instanceof CommandError) return error;
  const reason = reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
  return new CommandError(2, `Cannot ${verb} ${path}. ${reason}`, { cause: error });
};

/** Outlook reads the file as UTF-8; other bytes would arrive as something else. */
const decoded = (bytes: Uint8Array, path: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const advice = 'Save it as UTF-8, then run this again.';
    throw new CommandError(1, `${path} is not UTF-8. ${advice}`, { cause: error });
  }
};

const readPolicyFile = async (path: string): Promise<string> => {
  try {
    return decoded(await readFile(path), path);
  } catch (error) {
    throw trouble('read', path, error);
  }
};

/** The text of a policy file, without a byte order mark. */
export const readPolicyText = async (path: string): Promise<string> =>
  (await readPolicyFile(path)).replace(/^\ufeff/, '');

const LOCK_TRIES = 100;
const LOCK_PAUSE = 50;

/** The file that becomes the next version; that it exists tells others to wait. */
const openNext = async (next: string): Promise<FileHandle> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await open(next, 'wx', 0o600);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if (tries >= LOCK_TRIES)
        throw new CommandError(
          2,
          `Another breakwater has been changing this file for ${(LOCK_TRIES * LOCK_PAUSE) / 1000} seconds. ` +
            `If none is running, one was killed: delete ${shellWord(next)} and run this again.`,
          { cause: error },
        );
      await wait(LOCK_PAUSE);
    }
  }
};

type Stats = { readonly mode: number; readonly uid: number; readonly gid: number };

const OTHERS_READ = 0o004;

/** Owner and rights of the file it takes the place of: a web server must be able to read it as before. */
const takeAfter = async (handle: FileHandle, { mode, uid, gid }: Stats): Promise<void> => {
  const own = await handle.stat();
  const isSame = own.uid === uid && own.gid === gid;
  try {
    // Only root may give a file away; one's own groups may be set by anybody.
    if (!isSame) await handle.chown(uid, gid).catch(() => handle.chown(own.uid, gid));
  } catch (error) {
    if ((mode & OTHERS_READ) === 0) throw error;
  }
  await handle.chmod(mode & 0o7777);
};

const BOM = '\ufeff';

/**
 * Replaces a policy file in one step: readers see the old text or the new one, and of two changes at a time the second
 * starts from the first. `change` gets the text without its byte order mark; where it throws, nothing is written.
 */
export const changePolicyFile = async <Change extends { readonly text: string }>(
  path: string,
  change: (text: string) => Change,
): Promise<Change> => {
  try {
    const target = await realpath(path);
    await access(target, constants.R_OK | constants.W_OK);
    const next = `${target}.lock`;
    const handle = await openNext(next);
    let isRenamed = false;
    try {
      const before = await readPolicyFile(target);
      const mark = before.startsWith(BOM) ? BOM : '';
      const changed = change(before.slice(mark.length));
      if (mark + changed.text === before) return changed;
      await handle.writeFile(mark + changed.text);
      await takeAfter(handle, await stat(target));
      await handle.sync();
      await handle.close();
      if ((await readPolicyFile(target)) !== before)
        throw new CommandError(
          2,
          'Nothing was written: somebody else saved the file meanwhile. Run this again.',
        );
      await rename(next, target);
      isRenamed = true;
      return changed;
    } finally {
      await handle.close();
      // Renamed, it is the policy, and a file of that name is somebody else's.
      if (!isRenamed) await unlink(next);
    }
  } catch (error) {
    throw trouble('change', path, error);
  }
};

import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { relative, resolve, sep } from 'node:path';
import { CommandError } from '../command-error';

/** Whether `inner` is `outer` or stands in it. */
const isWithin = (inner: string, outer: string): boolean => {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way);
};

/** The folder that `--out` names, links resolved. Refuses one whose replacement would take more with it than our files. */
export const siteFolder = async (given: string, example: string): Promise<string> => {
  const named = resolve(given);
  const folder = await realpath(named).catch(() => named);
  for (const kept of [process.cwd(), homedir()]) {
    if (isWithin(kept, folder))
      throw new CommandError(
        2,
        `--out ${given} holds ${kept}, and is replaced as a whole. Give a folder of its own, such as --out ${example}.`,
      );
  }
  return folder;
};

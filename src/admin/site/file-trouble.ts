import { CommandError } from '../command-error';
import { codeOf } from '../error-code';

const reasons: { readonly [code: string]: string } = {
  EACCES: 'This account may not write in the folder above it.',
  EPERM: 'This account may not write there, or another program has a file of the site open.',
  EBUSY:
    'The folder is in use, or the place where a disk is mounted: stop what serves it, or give a folder below it.',
  EROFS: 'The disk is read-only.',
  ENOSPC: 'The disk is full.',
  ENOTDIR: 'A part of the path is a file.',
};

/** What kept a site from being written, for the person at the keyboard. */
export const fileTrouble = (folder: string, error: unknown): CommandError => {
  if (error instanceof CommandError) return error;
  const reason = reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
  return new CommandError(2, `Cannot write ${folder}; it is as it was. ${reason}`, {
    cause: error,
  });
};

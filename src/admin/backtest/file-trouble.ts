import { CommandError } from '../command-error';
import { codeOf } from '../error-code';

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'There is no such file or folder.',
  ENOTDIR: 'This is a file, where a folder is needed.',
  EISDIR: 'This is a folder, where a file is needed.',
  EACCES: 'This account may not do that.',
  EPERM: 'This account may not do that, or another program has the file open.',
  EROFS: 'The disk is read-only.',
  ENOSPC: 'The disk is full.',
  EEXIST: 'It exists already. Say --force to write over it.',
};

/** What went wrong with a file, for the person at the keyboard. */
export const fileTrouble = (verb: string, path: string, error: unknown): CommandError => {
  if (error instanceof CommandError) return error;
  const reason = reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
  return new CommandError(2, `Cannot ${verb} ${path}. ${reason}`, { cause: error });
};

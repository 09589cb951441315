/**
 * The encoding of a text file, by its first bytes. The admin centre and Windows PowerShell write UTF-16 with a mark;
 * without one, an ASCII letter of the header shows by the zero beside it.
 */
export const encodingOf = ([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (second === 0 && first !== 0) return 'utf-16le';
  return first === 0 && second !== 0 && second !== undefined ? 'utf-16be' : 'utf-8';
};

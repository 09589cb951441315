export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export type Marked = {
  readonly encoding: Encoding;
  /** How many bytes the byte order mark takes at the start of the file. */
  readonly mark: number;
};

/**
 * How a text file is encoded, by its first bytes. A header begins with an ASCII character, whose other half is zero in
 * UTF-16, so no mark is needed. Windows PowerShell writes UTF-16LE with one.
 */
export const encodingOf = (head: Uint8Array): Marked => {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (second === 0 && first !== 0) return { encoding: 'utf-16le', mark: 0 };
  if (first === 0 && second !== undefined && second !== 0) return { encoding: 'utf-16be', mark: 0 };
  return { encoding: 'utf-8', mark: 0 };
};

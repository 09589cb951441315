/** The headers of one message, names in lower case, values unfolded; one that stands twice has its values joined. */
export type MailHeaders = ReadonlyMap<string, string>;

const wanted = new Set([
  'from',
  'sender',
  'to',
  'cc',
  'bcc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
]);

/** Headers are ASCII, or UTF-8 since RFC 6532; what is neither is taken byte by byte. */
const textOf = (latin: string): string => {
  if (!/[\x80-\xff]/.test(latin)) return latin;
  const bytes = Buffer.from(latin, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const header = /^([!-9;-~]+)[ \t]*:(.*)$/;

/**
 * Reads the lines of a header block, given as one character a byte. Lines that begin with white space go on with the
 * one before; lines that are no header are passed over.
 */
export const readHeaders = (lines: readonly string[]): MailHeaders => {
  const headers = new Map<string, string>();
  let name: string | null = null;
  for (const line of lines) {
    const [, found, value = ''] = /^[ \t]/.test(line) ? [] : (header.exec(line) ?? []);
    if (found !== undefined) {
      const key = found.toLowerCase();
      name = wanted.has(key) ? key : null;
      if (name === null) continue;
      const before = headers.get(name);
      headers.set(
        name,
        before === undefined ? textOf(value).trim() : `${before}, ${textOf(value).trim()}`,
      );
    } else if (/^[ \t]/.test(line)) {
      if (name !== null) headers.set(name, `${headers.get(name) ?? ''} ${textOf(line).trim()}`);
    } else name = null;
  }
  return headers;
};

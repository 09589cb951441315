const REPLACEMENT = 0xfffd;

/**
 * Writes UTF-16 as UTF-8 into `target`, which has room for three bytes a unit. Half a surrogate pair at the end is left
 * for the next call; one that stands alone becomes U+FFFD.
 * @returns how many bytes of the source were used and how many were written.
 */
export const utf16ToUtf8 = (
  source: Uint8Array,
  isLittleEndian: boolean,
  target: Uint8Array,
): { readonly used: number; readonly written: number } => {
  const [low, high] = isLittleEndian ? [0, 1] : [1, 0];
  const end = source.length & ~1;
  let [at, put] = [0, 0];
  while (at < end) {
    let code = (source[at + low] ?? 0) | ((source[at + high] ?? 0) << 8);
    if (code < 0x80) {
      target[put] = code;
      put += 1;
      at += 2;
      continue;
    }
    if (code >= 0xd800 && code < 0xdc00) {
      if (at + 2 >= end) break;
      const next = (source[at + 2 + low] ?? 0) | ((source[at + 2 + high] ?? 0) << 8);
      if (next >= 0xdc00 && next < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
        at += 2;
      } else code = REPLACEMENT;
    } else if (code >= 0xdc00 && code < 0xe000) code = REPLACEMENT;
    at += 2;
    if (code < 0x800) target[put++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) target[put++] = 0xe0 | (code >> 12);
      else {
        target[put++] = 0xf0 | (code >> 18);
        target[put++] = 0x80 | ((code >> 12) & 0x3f);
      }
      target[put++] = 0x80 | ((code >> 6) & 0x3f);
    }
    target[put++] = 0x80 | (code & 0x3f);
  }
  return { used: at, written: put };
};

import { hash } from '@stablelib/sha256';
import { wellFormed } from './well-formed';

/** UTF-8 by way of percent-encoding: classic Outlook promises no TextEncoder. */
const utf8 = (text: string): Uint8Array => {
  const parts = encodeURIComponent(wellFormed(text)).match(/%..|./g) ?? [];
  return Uint8Array.from(parts, (part) =>
    part.length === 3 ? parseInt(part.slice(1), 16) : part.charCodeAt(0),
  );
};

/** SHA-256 of the text's UTF-8, 64 lower-case hex digits. */
export const sha256Hex = (text: string): string =>
  Array.from(hash(utf8(text)), (byte) => `0${byte.toString(16)}`.slice(-2)).join('');

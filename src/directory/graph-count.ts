import { isCount } from '../transport/json';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64, either alphabet, into characters up to 255. */
const decoded = (text: string): string => {
  const bits = Array.from(text.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, ''), (sign) =>
    `00000${alphabet.indexOf(sign).toString(2)}`.slice(-6),
  ).join('');
  return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(parseInt(byte, 2))).join('');
};

const digitsIn = (text: string): number | null => {
  const [digits] = /^\d{1,15}$/.exec(text.trim()) ?? [];
  return digits === undefined ? null : Number(digits);
};

/**
 * What `/$count` said: text/plain, perhaps after blank lines or a byte-order mark. In a batch it may arrive as a number,
 * as text, or in base64, in which batches put whatever is not JSON. Null where it is none of these.
 */
export const countIn = (body: unknown): number | null => {
  if (isCount(body)) return body;
  if (typeof body !== 'string') return null;
  const text = body.trim();
  return digitsIn(text) ?? (/^[\w+/-]+={0,2}$/.test(text) ? digitsIn(decoded(text)) : null);
};

import { printable } from '../printable';

const ADDRESS = /^[^\s\p{Cc}<>:\ufffd]+@[^\s\p{Cc}<>:@\ufffd]+$/u;

const LONGEST_SHOWN = 60;

/** A text from a file as a message quotes it. */
export const quoted = (text: string): string =>
  `"${printable(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text)}"`;

type Found =
  | { readonly address: string; readonly problem: '' }
  | { readonly address: null; readonly problem: string };

/** The address in a cell, in the one form that addresses are compared in, or what is wrong with it. */
export const addressIn = (cell: string, what: string): Found => {
  const address = cell.trim().toLowerCase();
  if (ADDRESS.test(address)) return { address, problem: '' };
  const problem = address === '' ? `no ${what}` : `${what} ${quoted(cell.trim())} is no address`;
  return { address: null, problem };
};

const SPACE = 0x20;
const AT = 0x40;

/** Bytes of an address as it mostly is: ASCII, and none of the marks that ADDRESS refuses. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > SPACE && byte < 0x7f && !'<>:@'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/** Whether bytes are an ASCII address with one @, which needs no decoding. */
export const isPlainAddress = (bytes: Uint8Array, from: number, to: number): boolean => {
  let at = from;
  while (at < to && PLAIN[bytes[at] ?? 0] === 1) at += 1;
  if (at === from || bytes[at] !== AT || at + 1 >= to) return false;
  for (at += 1; at < to; at += 1) if (PLAIN[bytes[at] ?? 0] === 0) return false;
  return true;
};

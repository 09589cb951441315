import { encodingOf } from '../encoding';

/** What a file is by its first bytes. `wrong`: what it is instead, and what to do. */
export type FileKind =
  { readonly kind: 'trace' | 'mbox' | 'eml' } | { readonly kind: 'wrong'; readonly what: string };

type Mark = { readonly bytes: readonly number[]; readonly what: string };

const exportAgain = 'Export the trace as CSV';

const marks: readonly Mark[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'a ZIP archive or an Excel workbook. Unpack it, or save it as CSV in Excel',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an old Excel workbook or an Outlook .msg. Save it as CSV or .eml',
  },
  {
    bytes: [0x21, 0x42, 0x44, 0x4e],
    what: 'an Outlook .pst or .ost. Save the messages as .eml, or export a trace',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: `a PDF. ${exportAgain}` },
  { bytes: [0x1f, 0x8b], what: 'packed with gzip. Unpack it' },
  { bytes: [0x50, 0x41, 0x52, 0x31], what: `a Parquet file. ${exportAgain}` },
];

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

const hasBareZero = (head: Uint8Array): boolean =>
  encodingOf(head).encoding === 'utf-8' && head.includes(0);

const mailHeader =
  /^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|delivered-to|x-[a-z0-9-]+|arc-[a-z-]+|dkim-signature|authentication-results|content-type):[ \t]/i;

/** By its first few thousand bytes, not by its name. */
export const kindOfFile = (head: Uint8Array): FileKind => {
  const mark = marks.find(({ bytes }) => startsWith(head, bytes));
  if (mark !== undefined) return { kind: 'wrong', what: mark.what };
  if (head.length === 0) return { kind: 'wrong', what: 'empty' };
  if (hasBareZero(head)) return { kind: 'wrong', what: `no text. ${exportAgain}` };
  const text = new TextDecoder(encodingOf(head).encoding).decode(head).trimStart();
  if (text === '') return { kind: 'wrong', what: 'empty' };
  if (/^From \S+ /.test(text)) return { kind: 'mbox' };
  if (mailHeader.test(text)) return { kind: 'eml' };
  if (/^[[{]/.test(text)) return { kind: 'wrong', what: `JSON. ${exportAgain}` };
  if (/^<(?:\?xml|!doctype|html|objs)/i.test(text))
    return { kind: 'wrong', what: `HTML or XML. ${exportAgain}` };
  return { kind: 'trace' };
};

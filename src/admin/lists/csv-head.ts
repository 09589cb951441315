import { open } from 'node:fs/promises';
import { CommandError, refusal } from '../command-error';
import { printable } from '../printable';
import type { Dialect } from './csv-rows';
import { encodingOf, type Encoding, type Marked } from '../encoding';

/** How far into a file its header may reach, in bytes. */
const HEAD = 1 << 16;

/** What the first lines of a CSV file say about the rest. */
export type Head = Dialect & {
  readonly path: string;
  readonly encoding: Encoding;
  /** Where the first row begins and the file ends, in bytes. */
  readonly from: number;
  readonly to: number;
  readonly modifiedAt: number;
  /** Where each known column stands; -1 where it is missing. */
  readonly column: (name: string) => number;
};

type Columns = { readonly known: readonly string[]; readonly required: readonly string[] };

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'There is no such file.',
  EACCES: 'This account may not read it.',
  EPERM: 'This account may not read it.',
};

/** A file that cannot be read, told to the person at the keyboard. */
export const unreadable = (path: string, error: unknown): CommandError => {
  if (error instanceof CommandError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error));
  return new CommandError(2, `Cannot read ${path}. ${reason}`, { cause: error });
};

type Bytes = Marked & {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly modifiedAt: number;
};

const firstBytes = async (path: string): Promise<Bytes> => {
  const handle = await open(path, 'r');
  try {
    const stats = await handle.stat();
    if (!stats.isFile())
      throw new CommandError(
        2,
        `Cannot read ${path}. This is no file; give the path of a CSV file.`,
      );
    const buffer = new Uint8Array(Math.min(HEAD, stats.size));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    const bytes = buffer.subarray(0, bytesRead);
    return { ...encodingOf(bytes), bytes, size: stats.size, modifiedAt: stats.mtimeMs };
  } finally {
    await handle.close();
  }
};

/**
 * Lines that may stand above a header: empty ones, Excel's "sep=;" and the type that Export-Csv of Windows PowerShell
 * writes unless told not to.
 */
const PREAMBLE = /^(?:[^\S\n]*\r?\n|"?sep=.{1,2}\r?\n|#TYPE .*\n)*/i;

type Header = { readonly names: readonly string[]; readonly length: number };

/** The fields of the first record, and how long it is with its line end; null where it does not end. */
const headerOf = (text: string, delimiter: string): Header | null => {
  const names: string[] = [];
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"\\n${delimiter}]*?))(${delimiter}|\\r?\\n|$)`,
    'y',
  );
  for (;;) {
    const match = field.exec(text);
    if (match === null) return null;
    const [, quoted, plain = '', end = ''] = match;
    names.push((quoted?.replaceAll('""', '"') ?? plain).trim().toLowerCase());
    if (end !== delimiter) return { names, length: field.lastIndex };
  }
};

const bytesIn = (text: string, encoding: Encoding): number =>
  encoding === 'utf-8' ? Buffer.byteLength(text) : 2 * text.length;

const noHeader = (path: string, { required, known }: Columns, line: string): CommandError => {
  const optional = known.filter((name) => !required.includes(name));
  const found = line.trim() === '' ? 'nothing' : `"${printable(line.trim()).slice(0, 100)}"`;
  return refusal(
    `${path} has no header. Its first line must name the columns ${required.join(' and ')}` +
      ` (and may name ${optional.join(', ')}), with commas or semicolons between; found ${found}.`,
  );
};

/** Reads encoding, delimiter and header of a CSV file. Names of columns may be in any order and case. */
export const readHead = async (path: string, columns: Columns): Promise<Head> => {
  const { encoding, mark, bytes, size, modifiedAt } = await firstBytes(path).catch(
    (error: unknown) => {
      throw unreadable(path, error);
    },
  );
  if (size === 0) throw refusal(`${path} is empty: 0 bytes. Was the export cut off?`);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(mark));
  const preamble = PREAMBLE.exec(text)?.[0] ?? '';
  const body = text.slice(preamble.length);
  const dialects = [',', ';'].map((delimiter) => ({
    delimiter,
    header: headerOf(body, delimiter),
  }));
  const fitting = dialects.find(({ header }) =>
    columns.required.every((name) => header?.names.includes(name)),
  );
  const [firstLine = ''] = body.split('\n');
  if (!fitting?.header) throw noHeader(path, columns, firstLine);
  const { names, length } = fitting.header;
  const twice = columns.known.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) throw refusal(`${path} has two columns named ${twice}.`);
  const above = preamble + body.slice(0, length);
  return {
    path,
    encoding,
    from: mark + bytesIn(above, encoding),
    to: size,
    modifiedAt,
    delimiter: fitting.delimiter.charCodeAt(0),
    width: names.length,
    line: 1 + above.split('\n').length - 1,
    column: (name) => names.indexOf(name),
  };
};

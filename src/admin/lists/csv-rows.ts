import { refusal } from '../command-error';
import { asBytes } from './address-table';
import { MOST_READ, type Source } from './csv-source';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;

/** A quoted field that goes on for longer than this was not meant as one: a quote is missing. */
const LONGEST_QUOTE = 1 << 20;
const LONGEST_LINE = 1 << 24;

/** The fields of one row as places in `bytes`, without their quotes. The same object serves every row. */
export type Row = {
  bytes: Uint8Array;
  view: DataView;
  readonly from: Int32Array;
  readonly to: Int32Array;
};

export type RowReader = {
  /** Takes a row of the right width. Its bytes stay where they are until `finish`. */
  readonly take: (row: Row, line: number) => void;
  /** Finishes the rows taken so far: the bytes are about to be overwritten. */
  readonly finish: (row: Row) => void;
  readonly malformed: (line: number, reason: string) => void;
};

export type Dialect = {
  readonly delimiter: number;
  /** Fields in a row. */
  readonly width: number;
  /** The number of the first line, from 1. */
  readonly line: number;
};

type Scan = {
  readonly row: Row;
  length: number;
  line: number;
  rows: number;
  /** Where the file ends inside a quoted field: the line of its row, else 0. */
  openQuote: number;
};

/** Takes doubled quotes out of a quoted field, in place. @returns its new end. */
const undouble = (bytes: Uint8Array, from: number, to: number): number => {
  let put = from;
  for (let at = from; at < to; at += 1) {
    bytes[put] = bytes[at] ?? 0;
    put += 1;
    if (bytes[at] === QUOTE) at += 1;
  }
  return put;
};

const isBlank = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if ((bytes[at] ?? 0) > SPACE) return false;
  return true;
};

/** Where the line that holds `at` ends, behind its line feed; -1 where that is not in the buffer. */
const nextLine = (bytes: Uint8Array, at: number, length: number): number => {
  const found = bytes.indexOf(LINE_FEED, at);
  return found < 0 || found >= length ? -1 : found + 1;
};

/** Whether the bytes at two places of the buffer are the same, four at a time. */
const isRepeated = ({ bytes, view }: Row, before: number, at: number, length: number): boolean => {
  let done = 0;
  for (; done + 4 <= length; done += 4)
    if (view.getInt32(before + done, true) !== view.getInt32(at + done, true)) return false;
  for (; done < length; done += 1) if (bytes[before + done] !== bytes[at + done]) return false;
  return true;
};

/**
 * Scans all rows that end within the buffer. The inner loops of the whole command: one pass over the bytes, no objects,
 * no strings. Behind the last byte stands a line feed, so that the loops need not watch for the end.
 */
const scanner = ({ delimiter, width }: Dialect, { take, malformed }: RowReader) => {
  const stops = new Uint8Array(256);
  for (const byte of [delimiter, LINE_FEED, QUOTE]) stops[byte] = 1;
  const isDoubled = new Uint8Array(width);

  /** @returns where the first row begins that is not whole. */
  return (scan: Scan, isLast: boolean): number => {
    const { row, length } = scan;
    const { bytes, from, to } = row;
    let at = 0;
    // Exports are sorted: a row mostly begins with the two fields of the row before, and they need not be scanned again.
    const known = new Int32Array(4);
    let knownStart = 0;
    let knownLength = 0;

    while (at < length) {
      const start = at;
      let fields = 0;
      let lines = 0;
      let hasDoubled = false;
      let problem = '';
      let isOpen = false;

      let third = 0;

      if (
        knownLength > 0 &&
        start + knownLength < length &&
        isRepeated(row, knownStart, start, knownLength)
      ) {
        from[0] = start + (known[0] ?? 0);
        to[0] = start + (known[1] ?? 0);
        from[1] = start + (known[2] ?? 0);
        to[1] = start + (known[3] ?? 0);
        fields = 2;
        at = start + knownLength;
        third = at;
      }
      for (;;) {
        let begin = at;
        let end: number;
        if (bytes[at] === QUOTE) {
          begin = at + 1;
          at = begin;
          for (;;) {
            let byte = bytes[at] ?? 0;
            while (byte !== QUOTE && byte !== LINE_FEED) {
              at += 1;
              byte = bytes[at] ?? 0;
            }
            if (byte === LINE_FEED) {
              if (at >= length) {
                isOpen = true;
                break;
              }
              lines += 1;
              at += 1;
            } else if (bytes[at + 1] === QUOTE && at + 1 < length) {
              if (!hasDoubled) isDoubled.fill(0);
              hasDoubled = true;
              isDoubled[fields] = 1;
              at += 2;
            } else break;
          }
          if (at - begin > LONGEST_QUOTE) {
            isOpen = false;
            problem = 'a quote that is never closed';
          }
          if (isOpen || problem !== '') break;
          end = at;
          at += 1;
          if (bytes[at] === RETURN && bytes[at + 1] === LINE_FEED) at += 1;
          if (stops[bytes[at] ?? 0] === 0 || bytes[at] === QUOTE) {
            problem = 'a quote in the middle of a field';
            break;
          }
        } else {
          while (stops[bytes[at] ?? 0] === 0) at += 1;
          end = at;
          if (bytes[at] === QUOTE) {
            problem = 'a quote in the middle of a field';
            break;
          }
          if (bytes[at] === LINE_FEED && end > begin && bytes[end - 1] === RETURN) end -= 1;
        }
        if (fields < width) {
          from[fields] = begin;
          to[fields] = end;
        }
        fields += 1;
        if (bytes[at] === LINE_FEED) break;
        at += 1;
        if (fields === 2) third = at;
      }

      if (isOpen) {
        if (isLast) scan.openQuote = scan.line;
        return isLast ? length : start;
      }
      if (problem !== '') {
        const next = nextLine(bytes, start, length);
        if (next < 0 && !isLast) return start;
        malformed(scan.line, problem);
        scan.rows += 1;
        scan.line += 1;
        at = next < 0 ? length : next;
        continue;
      }
      if (at >= length && !isLast) return start;
      at += 1;
      knownStart = start;
      knownLength = 0;
      if (third > 0 && width > 1 && lines === 0 && !hasDoubled) {
        knownLength = third - start;
        known[0] = (from[0] ?? 0) - start;
        known[1] = (to[0] ?? 0) - start;
        known[2] = (from[1] ?? 0) - start;
        known[3] = (to[1] ?? 0) - start;
      }
      const isEmptyLine = fields === 1 && isBlank(bytes, from[0] ?? 0, to[0] ?? 0);
      if (!isEmptyLine) {
        scan.rows += 1;
        if (fields !== width)
          malformed(
            scan.line,
            `${fields} ${fields === 1 ? 'field' : 'fields'} instead of ${width}`,
          );
        else {
          for (let field = 0; hasDoubled && field < width; field += 1)
            if (isDoubled[field] === 1)
              to[field] = undouble(bytes, from[field] ?? 0, to[field] ?? 0);
          take(row, scan.line);
        }
      }
      scan.line += 1 + lines;
    }
    return at;
  };
};

export type RowsRead = {
  /** Rows that are no empty lines, malformed ones included. */
  readonly rows: number;
  /** The number of the line behind the last one. */
  readonly line: number;
  /** Where the source ends inside a quoted field: the line of its row, else 0. */
  readonly openQuote: number;
};

/** Reads every row behind the header, in the order of the file. */
export const readRows = async (
  source: Source,
  dialect: Dialect,
  reader: RowReader,
): Promise<RowsRead> => {
  const scanRows = scanner(dialect, reader);
  const row: Row = {
    ...asBytes(new Uint8Array(2 * MOST_READ)),
    from: new Int32Array(dialect.width),
    to: new Int32Array(dialect.width),
  };
  const scan: Scan = { row, length: 0, line: dialect.line, rows: 0, openQuote: 0 };
  for (;;) {
    if (scan.length > LONGEST_LINE)
      throw refusal(`line ${scan.line} is longer than 16 MB. This is no CSV file.`);
    if (scan.length + MOST_READ + 2 > row.bytes.length) {
      const larger = new Uint8Array(2 * row.bytes.length);
      larger.set(row.bytes);
      Object.assign(row, asBytes(larger));
    }
    const put = await source.read(row.bytes, scan.length);
    scan.length += put;
    row.bytes[scan.length] = LINE_FEED;
    row.bytes[scan.length + 1] = LINE_FEED;
    const isLast = put === 0;
    const used = scanRows(scan, isLast);
    reader.finish(row);
    if (isLast) return { rows: scan.rows, line: scan.line, openQuote: scan.openQuote };
    row.bytes.copyWithin(0, used, scan.length);
    scan.length -= used;
  }
};

import { writeFileSync } from 'node:fs';

export type Dialect = {
  readonly delimiter: ',' | ';';
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly hasMark: boolean;
  readonly lineEnd: '\n' | '\r\n';
  readonly quotes: 'all' | 'needed';
  readonly endsWithLine: boolean;
};

export const plain: Dialect = {
  delimiter: ',',
  encoding: 'utf-8',
  hasMark: false,
  lineEnd: '\n',
  quotes: 'needed',
  endsWithLine: true,
};

const cellOf = (text: string, { delimiter, quotes }: Dialect): string =>
  quotes === 'all' || text.includes(delimiter) || /["\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;

const bytesOf = (text: string, { encoding, hasMark }: Dialect): Buffer => {
  const whole = (hasMark ? '\ufeff' : '') + text;
  if (encoding === 'utf-8') return Buffer.from(whole, 'utf8');
  const bytes = Buffer.from(whole, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
};

/** A table as the bytes of a CSV file. */
export const csvOf = (rows: readonly (readonly string[])[], dialect: Dialect): Buffer => {
  const lines = rows.map((row) => row.map((cell) => cellOf(cell, dialect)).join(dialect.delimiter));
  return bytesOf(
    lines.join(dialect.lineEnd) + (dialect.endsWithLine ? dialect.lineEnd : ''),
    dialect,
  );
};

export const writeCsv = (
  path: string,
  rows: readonly (readonly string[])[],
  dialect: Dialect = plain,
): string => {
  writeFileSync(path, csvOf(rows, dialect));
  return path;
};

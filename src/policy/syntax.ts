import type { ParseError } from 'jsonc-parser';
import { shown } from './problem';

/** One thing that makes a text no JSON. */
export type SyntaxProblem = {
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
};

/** What jsonc-parser's codes ask for; its enumeration is a type alone where files are compiled one by one. */
const expectations: { readonly [code: number]: string } = {
  1: 'a value: a text in double quotes, a number, true, false, null, { or [',
  2: 'a number as JSON writes it',
  3: 'a key in double quotes',
  4: 'a value',
  5: 'a colon behind the key',
  6: 'a comma between the two',
  7: 'a } that closes the object',
  8: 'a ] that closes the list',
  9: 'the end of the file',
  11: 'no comments: JSON has none',
  12: 'a " that ends the text on the same line',
  13: 'a whole number',
  14: '\\u and four hexadecimal digits',
  15: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u behind a backslash',
  16: 'no control characters in a text',
};

const noComments = 'no comments: JSON has none';
const COMMENT = 10;
const KEY_OR_VALUE = [3, 4];

/** The comma before a closing bracket, which the parser notices at the bracket only. */
const trailingComma = (text: string, { error, offset }: ParseError): number | null => {
  if (!KEY_OR_VALUE.includes(error) || !/[\]}]/.test(text.charAt(offset))) return null;
  const before = text.slice(0, offset).replace(/\s+$/, '');
  return before.endsWith(',') ? before.length - 1 : null;
};

export const syntaxProblem = (text: string, error: ParseError): SyntaxProblem => {
  const comma = trailingComma(text, error);
  if (comma !== null)
    return { offset: comma, found: 'a trailing comma', expected: 'none: JSON has no such comma' };
  const { offset, length } = error;
  const code: number = error.error;
  if (code === COMMENT) return { offset, found: 'a comment', expected: noComments };
  const there = text.slice(offset, offset + Math.max(1, length)).split(/[\r\n]/)[0];
  return {
    offset,
    found: offset >= text.length ? 'the end of the file' : shown(there),
    expected: expectations[code] ?? 'JSON',
  };
};

/** What a CSV reader finds, in the order of the file. `line` is where a record begins, from 1. */
export type CsvHandlers = {
  readonly record: (fields: readonly string[], line: number) => void;
  /** A line that is no record; reading goes on behind it. */
  readonly damaged: (line: number, reason: string) => void;
};

export type CsvReader = {
  readonly push: (text: string) => void;
  readonly end: () => void;
};

const [QUOTE, RETURN, FEED] = [34, 13, 10];

/** Recipients of one message stand in one field: thousands of them are no mistake, a quote never closed is. */
const LONGEST_RECORD = 8_000_000;

const unfinished = { kind: 'unfinished' } as const;
const unclosed = { kind: 'damaged', reason: 'a quote that is never closed' } as const;
const stray = { kind: 'damaged', reason: 'a quote in the middle of a field' } as const;

type Parsed =
  | typeof unfinished
  | { readonly kind: 'damaged'; readonly reason: string }
  | {
      readonly kind: 'record';
      readonly fields: readonly string[];
      readonly end: number;
      readonly breaks: number;
    };

const breaksIn = (text: string): number => {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
};

type Field = { readonly value: string; readonly end: number };

const quotedField = (
  text: string,
  start: number,
  isLast: boolean,
): Field | Exclude<Parsed, { kind: 'record' }> => {
  let from = start + 1;
  let value = '';
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return isLast ? unclosed : unfinished;
    if (quote + 1 === text.length && !isLast) return unfinished;
    value += text.slice(from, quote);
    if (text.charCodeAt(quote + 1) !== QUOTE) return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
};

/** The record that begins at `start`; unfinished where the text ends before it does. */
const recordAt = (text: string, start: number, delimiter: number, isLast: boolean): Parsed => {
  const { length } = text;
  const fields: string[] = [];
  let [at, breaks] = [start, 0];
  for (;;) {
    if (text.charCodeAt(at) === QUOTE) {
      const field = quotedField(text, at, isLast);
      if ('kind' in field) return field;
      fields.push(field.value);
      breaks += breaksIn(field.value);
      at = field.end;
    } else {
      const from = at;
      for (; at < length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === delimiter || code === FEED || code === RETURN) break;
      }
      fields.push(text.slice(from, at));
    }
    if (at >= length) {
      return isLast ? { kind: 'record', fields, end: at, breaks } : unfinished;
    }
    const code = text.charCodeAt(at);
    at += 1;
    if (code === delimiter) continue;
    if (code === FEED) return { kind: 'record', fields, end: at, breaks: breaks + 1 };
    if (code !== RETURN) return stray;
    if (at === length && !isLast) return unfinished;
    if (text.charCodeAt(at) === FEED) at += 1;
    return { kind: 'record', fields, end: at, breaks: breaks + 1 };
  }
};

const isBlank = (fields: readonly string[]): boolean =>
  fields.length === 1 && (fields[0] ?? '').trim() === '';

/**
 * Reads CSV piece by piece: quoted fields may hold the delimiter, doubled quotes and line breaks. After a line that
 * cannot be right it goes on with the next one, so one stray quote does not swallow the file.
 */
export const csvReader = (
  delimiter: string,
  { record, damaged }: CsvHandlers,
  firstLine = 1,
): CsvReader => {
  const stop = delimiter.charCodeAt(0);
  let [pending, line, wanted] = ['', firstLine, 0];

  /** @returns where the next line begins; the end of the text where there is none. */
  const skipLine = (at: number): number => {
    const feed = pending.indexOf('\n', at);
    line += 1;
    return feed < 0 ? pending.length : feed + 1;
  };

  const parse = (isLast: boolean): void => {
    let at = 0;
    while (at < pending.length) {
      const parsed = recordAt(pending, at, stop, isLast);
      const isTooLong = parsed.kind === 'unfinished' && pending.length - at > LONGEST_RECORD;
      if (parsed.kind === 'unfinished' && !isTooLong) break;
      if (parsed.kind === 'record') {
        if (!isBlank(parsed.fields)) record(parsed.fields, line);
        line += parsed.breaks;
        at = parsed.end;
      } else {
        damaged(line, parsed.kind === 'damaged' ? parsed.reason : unclosed.reason);
        at = skipLine(at);
      }
    }
    pending = pending.slice(at);
    // A long record is looked at again only when there is twice as much of it, or the cost would be quadratic.
    wanted = 2 * pending.length;
  };

  return {
    push: (text) => {
      pending += text;
      if (pending.length >= wanted) parse(false);
    },
    end: () => {
      parse(true);
    },
  };
};

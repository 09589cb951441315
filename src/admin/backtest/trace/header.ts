import { delimiterOf } from './columns';
import { csvReader } from './csv-records';

export type Header = {
  readonly fields: readonly string[];
  readonly delimiter: string;
  /** The line it stands on, from 1. */
  readonly line: number;
  /** What follows it. */
  readonly rest: string;
};

/** Windows PowerShell puts the type of the objects first, Excel a line that names the delimiter. */
const preface = /^(?:#TYPE\b.*|sep=.?|\s*)\r?$/i;

/** Behind that there is none. */
const LONGEST_HEADER = 100_000;

const fieldsOf = (line: string, delimiter: string): readonly string[] => {
  let found: readonly string[] = [];
  const reader = csvReader(delimiter, {
    record: (fields) => {
      found = fields;
    },
    damaged: () => undefined,
  });
  reader.push(line);
  reader.end();
  return found;
};

/** The header at the start of a trace; null where more of the text is needed. */
export const headerIn = (text: string, isLast: boolean): Header | null => {
  let [at, line] = [0, 1];
  for (;;) {
    const feed = text.indexOf('\n', at);
    if (feed < 0 && !isLast && text.length < LONGEST_HEADER) return null;
    const first = text.slice(at, feed < 0 ? undefined : feed);
    if (!preface.test(first) || feed < 0) {
      const delimiter = delimiterOf(first);
      const rest = feed < 0 ? '' : text.slice(feed + 1);
      return { fields: fieldsOf(first, delimiter), delimiter, line, rest };
    }
    at = feed + 1;
    line += 1;
  }
};

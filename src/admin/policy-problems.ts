import { locate } from '../policy/locate';
import { parsePolicy, type ParsedPolicy } from '../policy/parse';
import { placesIn, type Place } from '../policy/places';
import type { Problem } from '../policy/problem';
import { refusal } from './command-error';
import { printable } from './printable';

type Parsed = Extract<ParsedPolicy, { readonly ok: true }>;
type Broken = Exclude<ParsedPolicy, Parsed>;

export const problemLine = ({ path, found, expected }: Problem): string =>
  `  ${path === '' ? 'the file' : printable(path)}: found ${found}, expected ${expected}`;

export const placeInWords = (place: Place | null): string =>
  place === null ? '' : `line ${place.line}, column ${place.column}`;

/** Everything that is wrong with a text, each with its line and column. */
export const locatedLines = (text: string, parsed: Broken): readonly string[] =>
  locate(placesIn(text), parsed).map(
    (problem) => `  ${placeInWords(problem.place)}${problemLine(problem)}`,
  );

/** The policy of a file's text, or a refusal that tells every problem and its line at once behind the given words. */
export const policyIn = (text: string, words: string): Parsed => {
  const parsed = parsePolicy(text);
  if (parsed.ok) return parsed;
  throw refusal([words, ...locatedLines(text, parsed)].join('\n'));
};

/** The same for a text that stands in no file, whose lines nobody could look up. */
export const unwrittenPolicyIn = (text: string, words: string): Parsed => {
  const parsed = parsePolicy(text);
  if (parsed.ok) return parsed;
  throw refusal([words, ...parsed.problems.map(problemLine)].join('\n'));
};

import { parsePolicy } from '../policy/parse';
import type { Problem } from '../policy/problem';
import { refusal } from './command-error';
import { printable } from './printable';

type Parsed = Extract<ReturnType<typeof parsePolicy>, { readonly ok: true }>;

export const problemLine = ({ path, found, expected }: Problem): string =>
  `  ${path === '' ? 'the file' : printable(path)}: found ${found}, expected ${expected}`;

/** The policy of a text, or a refusal that tells every problem at once behind the given words. */
export const policyIn = (text: string, words: string): Parsed => {
  const parsed = parsePolicy(text);
  if (parsed.ok) return parsed;
  throw refusal([words, ...parsed.problems.map(problemLine)].join('\n'));
};

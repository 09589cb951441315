import type { ParsedPolicy } from './parse';
import type { Place, Places } from './places';
import type { Problem } from './problem';

/** A problem with the place where it stands; `place` is null where nobody can say. */
export type Located = Problem & { readonly place: Place | null };

/** Everything that keeps a text from being used, each with its place; of a text that is no JSON, every slip. */
export const locate = (
  { placeOf, syntax }: Places,
  parsed: Extract<ParsedPolicy, { readonly ok: false }>,
): readonly Located[] => {
  const isText = parsed.problems.some(({ path }) => path === '') && syntax.length > 0;
  return isText
    ? syntax.map(({ found, expected, line, column }) => ({
        path: '',
        found,
        expected,
        place: { line, column },
      }))
    : parsed.problems.map((problem) => ({ ...problem, place: placeOf(problem.path) }));
};

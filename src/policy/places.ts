import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { below } from './problem';
import { syntaxProblem, type SyntaxProblem } from './syntax';

/** Both from 1; a column is a character as JavaScript counts them. */
export type Place = { readonly line: number; readonly column: number };

export type Places = {
  /** Where the value at a path stands; of a key that is missing, the innermost value around it. Null where nobody can say. */
  readonly placeOf: (path: string) => Place | null;
  /** Everything that makes the text no JSON, in its order. */
  readonly syntax: readonly (SyntaxProblem & Place)[];
  /** Paths of keys that stand twice in one object: only the last one counts. */
  readonly twice: readonly string[];
};

/** From an offset into the text. */
const placesBy = (text: string): ((offset: number) => Place) => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
};

type Found = { readonly offsets: Map<string, number>; readonly twice: string[] };

const visit = (node: Node, path: string, found: Found): void => {
  found.offsets.set(path, node.offset);
  const children = node.children ?? [];
  if (node.type === 'array')
    children.forEach((child, index) => visit(child, below(path, index), found));
  if (node.type !== 'object') return;
  const keys = new Set<unknown>();
  for (const { children: [key, value] = [] } of children) {
    const inner = below(path, key?.value);
    if (keys.has(key?.value)) found.twice.push(inner);
    keys.add(key?.value);
    if (value !== undefined) visit(value, inner, found);
  }
};

/** The path itself or the longest part of it, cut before a key or an index, that is there. */
const nearest = (offsets: ReadonlyMap<string, number>, path: string): number | undefined => {
  for (let end = path.length; end > 0; end -= 1) {
    const isCut = end === path.length || path[end] === '.' || path[end] === '[';
    const offset = isCut ? offsets.get(path.slice(0, end)) : undefined;
    if (offset !== undefined) return offset;
  }
  return offsets.get('');
};

/** The parser passes over a word it does not know, and then misses a value. */
const isEcho = (code: number, before: number | undefined): boolean => code === 4 && before === 1;

const nowhere: Places = { placeOf: () => null, syntax: [], twice: [] };

const read = (text: string): Places => {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const found: Found = { offsets: new Map(), twice: [] };
  if (root !== undefined) visit(root, '', found);
  const at = placesBy(text);
  const problems = errors
    .filter(({ error }, index) => !isEcho(error, errors[index - 1]?.error))
    .map((error) => syntaxProblem(text, error));
  const first = problems.filter(
    ({ offset }, index) => problems.findIndex((other) => other.offset === offset) === index,
  );
  return {
    placeOf: (path) => {
      const offset = nearest(found.offsets, path);
      return offset === undefined ? null : at(offset);
    },
    syntax: first.map((problem) => ({ ...problem, ...at(problem.offset) })),
    twice: found.twice,
  };
};

/** Where everything stands in the text of a policy.json, given without a byte order mark. Never throws. */
export const placesIn = (text: string): Places => {
  try {
    return read(text);
  } catch {
    // The tree is built by recursion, and a text can be nested deeper than there is room for.
    return nowhere;
  }
};

import { filterTokens, syntaxError, type Token } from './filter-tokens';
import { GraphRefusal, unsupportedQuery } from './graph-message';

export type Literal = string | number | boolean | null;

export type Filter =
  | { readonly kind: 'in'; readonly property: string; readonly values: readonly Literal[] }
  | { readonly kind: 'any'; readonly property: string; readonly values: readonly Literal[] }
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter };

const literalWords = new Map<string, Literal>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

// microsoft-graph-docs#21098: default queries take fifteen alternatives and answer 400 with these words.
const mostAlternatives = 15;

const alternativesIn = (filter: Filter): number =>
  'left' in filter
    ? alternativesIn(filter.left) + alternativesIn(filter.right)
    : filter.values.length;

/** The part of OData that Graph documents for groups without advanced queries: eq, in, any, and, or. The rest is refused. */
export const parseFilter = (text: string): Filter => {
  const tokens = filterTokens(text);
  let place = 0;
  const here = (): Token => tokens[place] ?? { kind: 'end', text: '', at: text.length };
  const unexpected = (): GraphRefusal => syntaxError(here().at, text);
  const isMark = (mark: string): boolean => here().kind === 'mark' && here().text === mark;
  const isWord = (word: string): boolean => here().kind === 'word' && here().text === word;
  const skip = (isHere: boolean): void => {
    if (!isHere) throw unexpected();
    place += 1;
  };
  const word = (): string => {
    const { kind, text: found } = here();
    skip(kind === 'word');
    return found;
  };
  const literal = (): Literal => {
    const { kind, text: found } = here();
    if (kind === 'string') {
      place += 1;
      return found;
    }
    const name = word();
    const known = literalWords.get(name);
    if (known !== undefined) return known;
    if (!/^-?\d+$/.test(name)) throw unexpected();
    return Number(name);
  };

  const list = (): readonly Literal[] => {
    skip(isMark('('));
    const values = [literal()];
    while (isMark(',')) {
      place += 1;
      values.push(literal());
    }
    skip(isMark(')'));
    return values;
  };

  const alternatives = (variable: string): readonly Literal[] => {
    skip(isWord(variable));
    skip(isWord('eq'));
    const first = literal();
    if (!isWord('or')) return [first];
    place += 1;
    return [first, ...alternatives(variable)];
  };

  const lambda = (property: string): Filter => {
    skip(isMark('/'));
    if (!isWord('any')) throw new GraphRefusal(unsupportedQuery());
    place += 1;
    skip(isMark('('));
    const variable = word();
    skip(isMark(':'));
    const values = alternatives(variable);
    skip(isMark(')'));
    return { kind: 'any', property, values };
  };

  const clause = (): Filter => {
    if (isMark('(')) {
      place += 1;
      const inner = either();
      skip(isMark(')'));
      return inner;
    }
    const property = word();
    if (isMark('/')) return lambda(property);
    // startswith(…), not …, ne, gt: known to OData, but not to groups without advanced queries.
    if (isMark('(') || property === 'not') throw new GraphRefusal(unsupportedQuery());
    const operator = word();
    if (operator === 'eq') return { kind: 'in', property, values: [literal()] };
    if (operator === 'in') return { kind: 'in', property, values: list() };
    if (/^(ne|gt|ge|lt|le|has)$/.test(operator)) throw new GraphRefusal(unsupportedQuery());
    throw unexpected();
  };

  const chain = (kind: 'and' | 'or', next: () => Filter): Filter => {
    let left = next();
    while (isWord(kind)) {
      place += 1;
      left = { kind, left, right: next() };
    }
    return left;
  };
  const both = (): Filter => chain('and', clause);
  const either = (): Filter => chain('or', both);

  const filter = either();
  if (here().kind !== 'end') throw unexpected();
  const found = alternativesIn(filter);
  if (found > mostAlternatives) {
    throw new GraphRefusal(
      unsupportedQuery(
        `Too many child clauses specified in search filter expression containing 'OR' operators: ${found}. Max allowed: ${mostAlternatives}.`,
      ),
    );
  }
  return filter;
};

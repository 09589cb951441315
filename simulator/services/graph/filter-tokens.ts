import { badRequest, GraphRefusal } from './graph-message';

export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'string'; readonly text: string; readonly at: number }
  | { readonly kind: 'mark'; readonly text: string; readonly at: number }
  | { readonly kind: 'end'; readonly text: ''; readonly at: number };

export const syntaxError = (at: number, filter: string): GraphRefusal =>
  new GraphRefusal(
    badRequest(`Invalid filter clause: Syntax error at position ${at} in '${filter}'.`),
  );

// A quote inside a string is doubled (OData 4.01 URL conventions, 5.1.1.6.2 primitive literals).
const token =
  /\s*(?:('(?:[^']|'')*')|([A-Za-z_][\w.]*|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)|-?\d+)|([(),:/]))/y;

export const filterTokens = (filter: string): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  while (filter.slice(at).trim() !== '') {
    token.lastIndex = at;
    const [whole, quoted, word, mark] = token.exec(filter) ?? [];
    if (whole === undefined) throw syntaxError(at, filter);
    if (quoted !== undefined) {
      tokens.push({ kind: 'string', text: quoted.slice(1, -1).replaceAll("''", "'"), at });
    } else if (word !== undefined) {
      tokens.push({ kind: 'word', text: word, at });
    } else if (mark !== undefined) {
      tokens.push({ kind: 'mark', text: mark, at });
    }
    at += whole.length;
  }
  return [...tokens, { kind: 'end', text: '', at }];
};

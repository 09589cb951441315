type Values = { readonly [name: string]: string | number };

/** The CLDR category of a count in one language: one, few, other … */
type Cardinal = (count: number) => string;

/** Another writing of a language: of each piece of a message, and of the whole. */
export type Writing = {
  readonly piece: (text: string) => string;
  readonly whole: (message: string) => string;
};

/** Branches by their keys: `=0` for a count, a category, a word; '' for all others. */
type Branches = { readonly [key: string]: string };

const chosen = (branches: Branches, value: string | number, cardinal: Cardinal): string =>
  branches[`=${value}`] ??
  branches[value] ??
  branches[typeof value === 'number' ? cardinal(value) : ''] ??
  branches[''] ??
  '';

/** Says a template, which comes as texts and the signs between them. `at` is how far it has been read. */
const reader = (
  tokens: readonly string[],
  values: Values,
  cardinal: Cardinal,
  piece: Writing['piece'],
) => {
  let at = 0;
  const text = (): string => {
    at += 2;
    return tokens[at - 2] ?? '';
  };
  const sign = (): string | undefined => tokens[at - 1];
  const choice = (): string => {
    const value = values[text()] ?? '';
    if (sign() === '}') return String(value);
    const branches: { [key: string]: string } = {};
    while (sign() === '|') {
      const key = text();
      branches[key] = pieces();
    }
    return chosen(branches, value, cardinal);
  };
  const pieces = (): string => {
    const said = piece(text());
    return sign() === '{' ? said + choice() + pieces() : said;
  };
  return pieces;
};

const asIs: Writing = { piece: (text) => text, whole: (message) => message };

export type Speaker = { readonly [id: string]: (values?: Values) => string };

/**
 * The messages of one language as functions of their values. `templates` are what build/icu.js writes, a line each:
 * texts with `{value}` and with choices `{value|key~text|~any other text}`.
 */
export const speaker = (
  ids: readonly string[],
  templates: string,
  cardinal: Cardinal,
  { piece, whole } = asIs,
): Speaker => {
  const messages: { [id: string]: (values?: Values) => string } = {};
  templates.split('\n').forEach((template, at) => {
    messages[ids[at] ?? ''] = (values = {}) =>
      whole(reader(template.split(/([{|}~])/), values, cardinal, piece)());
  });
  return messages;
};

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

/** Says a template from its beginning to its end. `at` is how far it has been read. */
const reader = (template: string, values: Values, cardinal: Cardinal, piece: Writing['piece']) => {
  let at = 0;
  const upTo = (signs: RegExp): string => {
    const text = template.slice(at).split(signs, 1).join('');
    at += text.length + 1;
    return text;
  };
  const choice = (): string => {
    const value = values[upTo(/[|}]/)] ?? '';
    if (template[at - 1] === '}') return String(value);
    const branches: { [key: string]: string } = {};
    while (template[at - 1] === '|') {
      const key = upTo(/~/);
      branches[key] = pieces();
    }
    return chosen(branches, value, cardinal);
  };
  const pieces = (): string => {
    const text = piece(upTo(/[{|}]/));
    return template[at - 1] === '{' ? text + choice() + pieces() : text;
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
    messages[ids[at] ?? ''] = (values = {}) => whole(reader(template, values, cardinal, piece)());
  });
  return messages;
};

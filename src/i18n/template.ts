type Values = { readonly [name: string]: string | number };

/** The CLDR category of a count in one language: one, few, other … */
type Cardinal = (count: number) => string;

/** A text, a value by its name, or a choice by a value: `=0` for a count, a category, a word; else `other`. */
type Part =
  | string
  | readonly [value: string]
  | readonly [value: string, branches: { readonly [branch: string]: Template }];

/** A message as build/icu.js writes it down. */
export type Template = string | readonly Part[];

/** Another writing of a language: of each piece of a message, and of the whole. */
export type Writing = {
  readonly piece: (text: string) => string;
  readonly whole: (message: string) => string;
};

const asIs: Writing = { piece: (text) => text, whole: (message) => message };

const say = (template: Template, values: Values, cardinal: Cardinal, writing: Writing): string => {
  if (typeof template === 'string') return writing.piece(template);
  return template
    .map((part) => {
      if (typeof part === 'string') return writing.piece(part);
      const [name, branches] = part;
      const value = values[name] ?? '';
      if (branches === undefined) return String(value);
      const branch =
        branches[`=${value}`] ??
        branches[value] ??
        branches[typeof value === 'number' ? cardinal(value) : ''] ??
        branches['other'];
      return say(branch ?? '', values, cardinal, writing);
    })
    .join('');
};

export type Speaker = { readonly [id: string]: (values?: Values) => string };

/** The messages of one language as functions of their values. */
export const speaker = (
  ids: readonly string[],
  templates: readonly Template[],
  cardinal: Cardinal,
  writing = asIs,
): Speaker => {
  const messages: { [id: string]: (values?: Values) => string } = {};
  ids.forEach((id, at) => {
    messages[id] = (values = {}) =>
      writing.whole(say(templates[at] ?? '', values, cardinal, writing));
  });
  return messages;
};

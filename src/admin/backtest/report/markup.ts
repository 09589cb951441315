import { printable } from '../../printable';

/** HTML that was put together here; any other text is escaped where it is put in. */
export type Markup = { readonly html: string };

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** A text from outside as HTML may hold it, between tags and in quoted attributes; what deceives the eye is spelt out. */
export const escaped = (text: string): string =>
  printable(text).replace(/[&<>"'`]/g, (character) => entities[character] ?? '');

type Part = string | number | Markup | readonly Markup[];

const isMarkup = (part: Markup | readonly Markup[]): part is Markup => 'html' in part;

const written = (part: Part): string => {
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return isMarkup(part) ? part.html : part.map(({ html: inner }) => inner).join('');
};

/** A template of HTML: what is put in is escaped unless it is markup itself. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  html: texts.reduce((before, text, index) => {
    const part = parts[index - 1];
    return before + (part === undefined ? '' : written(part)) + text;
  }),
});

export const nothing: Markup = { html: '' };

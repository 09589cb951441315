/**
 * One thing an administrator has to put right in policy.json: where it is (`lists[3].address`, empty for the whole
 * file), what stands there and what should.
 */
export type Problem = {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
};

const LONGEST_SHOWN = 60;
const PLAIN_KEY = /^[A-Za-z_$][\w$-]*$/;
// Control characters, direction overrides, invisible marks and halves of surrogate pairs: a value shown to an
// administrator must look like what it is.
const INVISIBLE =
  /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/gu;

const escaped = (character: string): string =>
  `\\u${`000${character.charCodeAt(0).toString(16)}`.slice(-4)}`;

const quoted = (text: string): string => {
  const cut = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return JSON.stringify(cut).replace(INVISIBLE, escaped);
};

/** A value from outside, short and harmless: lists and objects by their kind alone. */
export const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return `${value}`;
  return Array.isArray(value) ? 'a list' : 'an object';
};

/** The path of a key or an index below another path. */
export const below = (path: string, key: unknown): string => {
  if (typeof key === 'number') return `${path}[${key}]`;
  const name = String(key);
  if (!PLAIN_KEY.test(name)) return `${path}[${quoted(name)}]`;
  return path === '' ? name.slice(0, LONGEST_SHOWN) : `${path}.${name.slice(0, LONGEST_SHOWN)}`;
};

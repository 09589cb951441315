// Between what stands in a field and what stands in the file. What is typed and makes no sense goes into the file as it
// is, so that the parser says what is wrong with it.

/** What a value looks like in a field of one line. */
export const shownIn = (value: unknown): string => {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Nothing typed leaves the key out. */
export const textTyped = (typed: string): unknown => (typed === '' ? undefined : typed);

export const numberTyped = (typed: string): unknown => {
  const text = typed.trim();
  if (text === '') return undefined;
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(text) ? Number(text) : typed;
};

/** One text a line; empty lines are none. */
export const linesTyped = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const linesShown = (value: unknown): string =>
  Array.isArray(value) ? value.map(shownIn).join('\n') : shownIn(value);

export type Pair = readonly [key: string, value: string];

export const pairsIn = (value: unknown): readonly Pair[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).map(([key, inner]) => [key, shownIn(inner)])
    : [];

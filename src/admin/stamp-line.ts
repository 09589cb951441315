/**
 * The first line of launchevent.js and taskpane.js: the only thing that differs from tenant to tenant.
 * A built site is stamped anew by replacing that line, without webpack.
 */
export const stampLine = (stamp: Stamp): string => `var breakwaterStamp=${forScript(stamp)};`;

export type Stamp = {
  /** Where the site is served from, with a slash at its end. */
  readonly base: string;
  /** The policy baked in: the one used while no other can be read. */
  readonly policy: unknown;
  /** Sizes baked in, as in a shard of published sizes; `asOf` null while there are none. */
  readonly sizes: {
    readonly asOf: string | null;
    readonly sizes: { readonly [key: string]: readonly number[] };
  };
};

/** Whether a line is one that `stampLine` wrote. */
export const isStampLine = (line: string): boolean => /^var breakwaterStamp=\{.*\};$/.test(line);

/** JSON as a script can hold it: U+2028 and U+2029 end a line in older engines, `</` ends an inline script. */
const forScript = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
    .replace(/<\//g, '<\\/');

const between = (from: number, to: number): string =>
  `${String.fromCharCode(from)}-${String.fromCharCode(to)}`;

/** Everything that folds into one space: blanks, tabs, line ends and the control characters that act like them. */
const blank = /[\s\u0085\u115f\u1160\u2800\u3164\uffa0]+/g;

/**
 * Characters that steer instead of showing: control characters, direction marks, overrides and isolates
 * (Unicode Bidirectional Algorithm, UAX 9), zero-width and deprecated format characters, lone surrogates, tags.
 * Zero-width joiners stay: Persian and emoji need them.
 */
const invisible = new RegExp(
  `[${between(0x0, 0x1f)}${between(0x7f, 0x9f)}\u00ad\u034f\u061c\u180e\u200b\u200e\u200f` +
    '\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]' +
    '|\udb40[\udc00-\udcff]|[\ud800-\udbff](?![\udc00-\udfff])',
  'g',
);

const loneTrail = /(^|[^\ud800-\udbff])[\udc00-\udfff]+/g;

/** More of a text is never shown; reading on would only cost the sender's time. */
const readAtMost = 4000;

/** Text from outside as plain text on one line. */
export const plainText = (text: string): string =>
  text
    .slice(0, readAtMost)
    .replace(blank, ' ')
    .replace(invisible, '')
    .replace(loneTrail, '$1')
    .replace(blank, ' ')
    .trim();

/** Characters that belong to the one before: combining marks, joiners, variation selectors, skin tones. */
const extenders: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5c7],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x6d6, 0x6ed],
  [0x900, 0x903],
  [0x93a, 0x94f],
  [0xe31, 0xe3a],
  [0xe47, 0xe4e],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200c, 0x200d],
  [0x20d0, 0x20ff],
  [0x3099, 0x309a],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0x1f3fb, 0x1f3ff],
];

const extendsBefore = (point: string): boolean => {
  const code = point.codePointAt(0) ?? 0;
  return extenders.some(([from, to]) => from <= code && code <= to);
};

const joins = (before: string | undefined, after: string): boolean =>
  extendsBefore(after) || before === '\u200d';

/** The code points that fit into `room` UTF-16 units. */
const pointsWithin = (points: readonly string[], room: number): readonly string[] => {
  const past = points.reduce(
    ({ count, left }, point) =>
      left >= point.length ? { count: count + 1, left: left - point.length } : { count, left: -1 },
    { count: 0, left: room },
  );
  return points.slice(0, past.count);
};

/**
 * At most `limit` UTF-16 units, the ellipsis included. Never cuts through a code point; through a mark and its
 * letter only where the letter carries more marks than fit.
 */
export const cut = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const points = Array.from(text.slice(0, limit + 2));
  const kept = pointsWithin(points, limit - 1);
  const whole = kept.reduce(
    (end, _, at) => (joins(points[at], points[at + 1] ?? '') ? end : at + 1),
    0,
  );
  return `${(whole > 0 ? kept.slice(0, whole) : kept).join('').trim()}…`;
};

import {
  check,
  integer,
  maxValue,
  minValue,
  number,
  picklist,
  pipe,
  record,
  regex,
  safeInteger,
  string,
} from 'valibot';
import { endOf, INSTANT } from './instant';

// Every schema's message says what is expected there; what was found is added by the parser.

const whole = (from: number, to: number, of: string) => {
  const message = `a whole number of ${of} from ${from} to ${to}`;
  return pipe(number(message), integer(message), minValue(from, message), maxValue(to, message));
};

const countFrom = (from: number) => {
  const message = `a whole number of people, ${from} or more`;
  return pipe(number(message), safeInteger(message), minValue(from, message));
};

const matching = (pattern: RegExp, message: string) =>
  pipe(string(message), regex(pattern, message));

/** A threshold of 0 would hold every message there is. */
export const people = countFrom(1);
/** 0 stands in exports for lists whose members nobody has counted; it means that no size is given. */
export const listSize = countFrom(0);

/** Outlook speaks up itself 5 s after Send, start-up included. */
export const budget = whole(500, 4500, 'milliseconds');
/** A look-up further back than 30 days finds no storm. */
export const windowMinutes = whole(1, 43_200, 'minutes');
export const replies = whole(1, 10_000, 'senders');

export const text = string('a text');
export const someText = matching(/\S/, 'a text that is not empty');
export const texts = record(text, text, 'texts by language, e.g. { "en": "…" }');

export const address = matching(
  /^\s*[^\s@<>,;]+@[^\s@<>,;]+\s*$/,
  'one e-mail address, e.g. "all-staff@contoso.example"',
);
export const domain = matching(
  /^\s*[@.]?[^\s@.*/:,;]+(?:\.[^\s@.*/:,;]+)*\s*$/,
  'a domain, e.g. "contoso.example" (its subdomains are included)',
);

const UNTIL = 'a date, e.g. "2027-03-31", or a date and time, e.g. "2026-11-22T18:00:00Z"';
export const until = pipe(
  matching(INSTANT, UNTIL),
  check((value) => endOf(value) !== null, UNTIL),
);

export const httpsUrl = matching(/^https:\/\/[^\s\\/?#@]+(?:[/?#][^\s\\]*)?$/, 'an https address');
/** Plain http never leaves the machine it starts on; elsewhere it would show tokens and events to the network. */
export const webUrl = matching(
  /^(?:https:\/\/[^\s\\/?#@]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?)(?:[/?#][^\s\\]*)?$/,
  'an https address (http only on localhost)',
);
export const guid = matching(
  /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/,
  'a GUID, e.g. "11111111-2222-3333-4444-555555555555"',
);

const HEADER_NAME = 'names of HTTP headers as keys';
export const headers = record(
  matching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, HEADER_NAME),
  matching(/^[\t\x20-\x7e]*$/, 'the value of an HTTP header: printable ASCII on one line'),
  'an object of HTTP headers, e.g. { "x-tenant": "contoso" }',
);

export const oneOf = <const Options extends readonly string[]>(options: Options) =>
  picklist(options, `one of ${options.map((option) => `"${option}"`).join(', ')}`);

export const action = oneOf(['allow', 'warn', 'confirm', 'block']);

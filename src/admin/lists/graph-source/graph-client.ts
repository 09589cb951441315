import { setTimeout as pause } from 'node:timers/promises';
import { isRecord, type JsonRecord } from '../../../transport/json';
import { printable } from '../../printable';
import type { TokenSource } from './token-source';

/** Graph did not give what was asked for. `status` is null where it could not be reached. */
export class GraphError extends Error {
  override readonly name = 'GraphError';

  constructor(
    readonly status: number | null,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Gets an address below the root, or a link that Graph gave for the next page. @throws {GraphError}, or anything once the
 * signal is given.
 */
export type GetPage = (address: string, signal: AbortSignal) => Promise<JsonRecord>;

export type Patience = {
  /** How often one address is asked for. */
  readonly tries: number;
  /** Milliseconds before the second try where Graph names no time; doubled each time. */
  readonly firstWait: number;
  /** Milliseconds Graph may ask to wait at a time. */
  readonly longestWait: number;
  /** Milliseconds for one answer. */
  readonly answerWithin: number;
};

/** An export may take its time: a throttled directory asks for seconds to minutes. */
export const nightly: Patience = {
  tries: 8,
  firstWait: 1000,
  longestWait: 600_000,
  answerWithin: 60_000,
};

const isPassing = (status: number): boolean => status === 429 || status >= 500;

/** Milliseconds; Graph writes seconds, also fractions of one, and HTTP allows a date. Null where nothing stands there. */
export const retryAfter = (header: string | null, now: number): number | null => {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  const milliseconds = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds);
};

const reasonIn = async (response: Response): Promise<string> => {
  const body: unknown = await response.json().catch(() => null);
  const error = isRecord(body) ? body['error'] : null;
  if (!isRecord(error)) return '';
  const said = [error['code'], error['message']].filter((each) => typeof each === 'string');
  return said.length === 0 ? '' : `: ${printable(said.join(', ')).slice(0, 300)}`;
};

type Outcome =
  | { readonly page: JsonRecord }
  | { readonly failure: GraphError; readonly wait: number | null; readonly isFinal: boolean };

const ask = async (address: string, token: string, signal: AbortSignal): Promise<Outcome> => {
  try {
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      // The token goes to no other host.
      redirect: 'error',
      signal,
    });
    const { status } = response;
    if (status === 200) {
      const body: unknown = await response.json();
      if (isRecord(body)) return { page: body };
      throw new SyntaxError('no JSON object');
    }
    const failure = new GraphError(
      status,
      `Microsoft Graph answered ${status}${await reasonIn(response)}`,
    );
    const wait = retryAfter(response.headers.get('retry-after'), Date.now());
    return { failure, wait, isFinal: !isPassing(status) };
  } catch (cause) {
    // Refused, cut off half-way, too late, or no JSON.
    const failure = new GraphError(null, 'Microsoft Graph could not be reached', { cause });
    return { failure, wait: null, isFinal: false };
  }
};

type Tokens = Pick<TokenSource, 'current' | 'renewed'>;

/**
 * Asks again where Graph is throttled (429), unwell (5xx) or cut off, and with a new token where it takes the old one no
 * longer (401): a long reading outlives its first token. Links lead to its own host alone.
 */
export const graphClient = (root: string, tokens: Tokens, patience: Patience): GetPage => {
  const { origin } = new URL(root);
  return async (given, signal) => {
    const address = given.startsWith('/') ? `${root}${given}` : given;
    if (!URL.canParse(address) || new URL(address).origin !== origin)
      throw new GraphError(null, 'Microsoft Graph gave a link to another host');
    let token = await tokens.current();
    let isRenewed = false;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await ask(
        address,
        token,
        AbortSignal.any([signal, AbortSignal.timeout(patience.answerWithin)]),
      );
      if ('page' in outcome) return outcome.page;
      if (outcome.failure.status === 401 && !isRenewed) {
        isRenewed = true;
        const another = await tokens.renewed(token);
        if (another === null) throw outcome.failure;
        token = another;
        continue;
      }
      const wait = outcome.wait ?? patience.firstWait * 2 ** (attempt - 1);
      if (outcome.isFinal || attempt >= patience.tries || wait > patience.longestWait)
        throw outcome.failure;
      await pause(wait, undefined, { signal });
    }
  };
};

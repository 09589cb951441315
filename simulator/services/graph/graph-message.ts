import { randomUUID } from 'node:crypto';

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export type JsonObject = { readonly [name: string]: Json };

export type GraphRequest = {
  readonly method: string;
  /** below the version, decoded: /groups/…/transitiveMembers */
  readonly path: string;
  readonly query: URLSearchParams;
  /** names in lower case */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** where links in answers begin: https://…/graph/v1.0 */
  readonly root: string;
};

export type GraphAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
};

// As in the answers of Microsoft's own batching example (concepts/json-batching.md).
const jsonType =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

export const ok = (body: Json): GraphAnswer => ({
  status: 200,
  headers: { 'Content-Type': jsonType },
  body,
});

export const count = (number: number): GraphAnswer => ({
  status: 200,
  headers: { 'Content-Type': 'text/plain' },
  body: number,
});

export const failure = (
  status: number,
  code: string,
  message: string,
  headers: GraphAnswer['headers'] = {},
): GraphAnswer => {
  const id = randomUUID();
  const date = new Date().toISOString().slice(0, 19);
  return {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: {
      error: {
        code,
        message,
        innerError: { date, 'request-id': id, 'client-request-id': id },
      },
    },
  };
};

export const badRequest = (message: string): GraphAnswer => failure(400, 'BadRequest', message);

export const unsupportedQuery = (message = 'Unsupported Query.'): GraphAnswer =>
  failure(400, 'Request_UnsupportedQuery', message);

// The message of the documented example (concepts/throttling.md); Retry-After may be fractional there.
export const tooManyRequests = (retryAfter: number): GraphAnswer =>
  failure(429, 'TooManyRequests', 'Please retry again later.', {
    'Retry-After': String(retryAfter),
  });

/** A refusal found deep inside a request, on its way to becoming the answer. */
export class GraphRefusal extends Error {
  override readonly name = 'GraphRefusal';
  readonly answer: GraphAnswer;

  constructor(answer: GraphAnswer) {
    super(`Graph refuses with ${answer.status}`);
    this.answer = answer;
  }
}

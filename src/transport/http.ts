import type { Deadline, Http, HttpResponse } from '../ports';
import { within } from './deadline';
import { HttpError } from './http-error';

/** What of `fetch` is used. */
export type Fetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: { readonly [name: string]: string };
    readonly body?: string;
  },
) => Promise<FetchAnswer>;

export type FetchAnswer = {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly text: () => Promise<string>;
};

/** The answer in time, or an `HttpError`. Nothing is aborted: classic Outlook promises no AbortController. */
export const inTime = async (
  url: string,
  deadline: Deadline,
  send: () => Promise<HttpResponse>,
): Promise<HttpResponse> => {
  if (deadline.left() === 0) throw new HttpError('late', url);
  const answer = await within(send(), deadline).catch((cause: unknown) => {
    throw new HttpError(deadline.left() === 0 ? 'late' : 'network', url, cause);
  });
  if (answer.late) throw new HttpError('late', url);
  return answer.value;
};

/** HTTP over a `fetch` that is handed in. */
export const http =
  (fetch: Fetch): Http =>
  (request, deadline) =>
    inTime(request.url, deadline, async () => {
      const answer = await fetch(request.url, request);
      return {
        status: answer.status,
        header: (name) => answer.headers.get(name),
        text: await answer.text(),
      };
    });

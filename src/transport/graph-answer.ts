import type { HttpResponse } from '../ports';
import { GraphError } from './graph-error';
import { isRecord } from './json';
import { isBusy, retryAfterMs } from './retry-after';

/** The JSON of a 2xx answer; anything else is a `GraphError`. */
export const bodyOf = ({ status, text }: HttpResponse): unknown => {
  if (status < 200 || status > 299) throw new GraphError('status', status);
  try {
    return JSON.parse(text);
  } catch {
    throw new GraphError('malformed', status);
  }
};

/** One answer out of a `$batch`; a failure is a value. */
export type BatchAnswer =
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false;
      /** 0 where there was no answer at all. */
      readonly status: number;
      /** Milliseconds until this request may come again; Infinity where it need not. */
      readonly comeAgainMs: number;
    };

export const noAnswer: BatchAnswer = { ok: false, status: 0, comeAgainMs: Infinity };

const headerOf = (headers: unknown, name: string): unknown => {
  if (!isRecord(headers)) return null;
  const found = Object.keys(headers).find((key) => key.toLowerCase() === name);
  return found === undefined ? null : headers[found];
};

/** The answers by id: Graph returns them in any order. */
export const readBatch = (body: unknown, now: number): ReadonlyMap<string, BatchAnswer> => {
  const responses: unknown = isRecord(body) ? body['responses'] : undefined;
  if (!Array.isArray(responses)) throw new GraphError('malformed');
  return new Map(
    responses.filter(isRecord).map((response): [string, BatchAnswer] => {
      const status = Number(response['status']);
      if (status >= 200 && status < 300)
        return [String(response['id']), { ok: true, body: response['body'] }];
      const wait = retryAfterMs(headerOf(response['headers'], 'retry-after'), now);
      const comeAgainMs = isBusy(status) ? (wait ?? Infinity) : Infinity;
      return [String(response['id']), { ok: false, status: status || 0, comeAgainMs }];
    }),
  );
};

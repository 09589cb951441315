import type { Deadline } from '../ports';
import { bodyOf, type BatchAnswer } from './graph-answer';
import { sendBatch } from './graph-batch';
import { graphSender, type GraphPorts, type GraphRequest, type Headers } from './graph-request';
import { isBusy, pause, retryAfterMs } from './retry-after';

/**
 * Microsoft Graph with one set of scopes. Paths begin with a slash and are encoded. `get` and `post` reject with
 * `HttpError`, `GraphError` or the token's own error. A request that is turned away for now (429, 503) is sent once
 * more where its Retry-After fits into what is left; nothing else is ever repeated.
 */
export type Graph = {
  /** The JSON behind a path, or behind a link that Graph gave, which must stay below the root. */
  readonly get: (link: string, deadline: Deadline, headers?: Headers) => Promise<unknown>;
  readonly post: (path: string, body: unknown, deadline: Deadline) => Promise<unknown>;
  /** One answer for each path, in order; never rejects, a failure is a value. `headers` go with each path. */
  readonly batch: (
    paths: readonly string[],
    deadline: Deadline,
    headers?: Headers,
  ) => Promise<readonly BatchAnswer[]>;
};

/** Made for one message: its requests share one queue, and the token for a set of scopes is asked for once. */
export type GraphClient = (scopes: readonly string[]) => Graph;

export const graphClient = (root: string, ports: GraphPorts): GraphClient => {
  const { clock } = ports;
  const senderWith = graphSender(root, ports);
  return (scopes) => {
    const sendOnce = senderWith(scopes);
    const send = async (request: GraphRequest, deadline: Deadline): Promise<unknown> => {
      const first = await sendOnce(request, deadline);
      const wait = isBusy(first.status)
        ? retryAfterMs(first.header('Retry-After'), clock.now())
        : null;
      return bodyOf(
        (await pause(wait, deadline, clock)) ? await sendOnce(request, deadline) : first,
      );
    };
    return {
      get: (link, deadline, headers = {}) => send({ link, headers }, deadline),
      post: (link, body, deadline) => send({ link, body }, deadline),
      batch: (paths, deadline, headers = {}) =>
        sendBatch(paths, headers, sendOnce, deadline, clock),
    };
  };
};

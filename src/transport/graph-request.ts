import type { AccessToken, Clock, Deadline, Http, HttpResponse } from '../ports';
import { atOnce } from './at-once';
import { within } from './deadline';
import { GraphError } from './graph-error';
import { HttpError } from './http-error';

export type GraphPorts = {
  readonly http: Http;
  readonly token: AccessToken;
  readonly clock: Clock;
};

export type Headers = { readonly [name: string]: string };

export type GraphRequest = {
  /** A path below the root, already encoded, or a link that Graph gave. */
  readonly link: string;
  /** Posted as JSON; a GET without. */
  readonly body?: unknown;
  readonly headers?: Headers;
};

/** Sends once, whatever the status. Rejects with `HttpError`, the token's error, or `GraphError` for a foreign link. */
export type SendOnce = (request: GraphRequest, deadline: Deadline) => Promise<HttpResponse>;

/** Outlook's part of Graph allows four at once a mailbox, and the sender's own Outlook may be using some. */
const requestsAtOnce = 2;

/** Only below the root: anywhere else the token would be given away. */
const urlOf = (root: string, link: string): string => {
  if (link.startsWith('/')) return root + link;
  if (link.startsWith(`${root}/`)) return link;
  throw new GraphError('foreign');
};

export const graphSender = (
  configuredRoot: string,
  { http, token }: GraphPorts,
): ((scopes: readonly string[]) => SendOnce) => {
  const root = configuredRoot.replace(/\/+$/, '');
  const inTurn = atOnce(requestsAtOnce);

  return (scopes) => {
    let asked: Promise<string> | null = null;
    const bearer = async (deadline: Deadline): Promise<string> => {
      asked = asked ?? token(scopes, deadline);
      const answer = await within(asked, deadline);
      if (answer.late) throw new HttpError('late', root);
      return `Bearer ${answer.value}`;
    };

    return async ({ link, body, headers }, deadline) => {
      const url = urlOf(root, link);
      const all = {
        Accept: 'application/json',
        ...headers,
        Authorization: await bearer(deadline),
      };
      const request =
        body === undefined
          ? { method: 'GET' as const, url, headers: all }
          : {
              method: 'POST' as const,
              url,
              headers: { ...all, 'Content-Type': 'application/json' },
              body: JSON.stringify(body),
            };
      return inTurn(() => http(request, deadline));
    };
  };
};

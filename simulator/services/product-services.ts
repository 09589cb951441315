import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { People } from '../people/people';
import { conditional, plain, send, type Answer } from './answer';
import { conditionsFor, retryAfterSeconds, type Conditions } from './conditions';
import { defaultPolicy } from './default-policy';
import { createGraph, type Graph, type GraphOptions } from './graph/graph';
import { graphPrefix, innerRequests, preflight, toGraphRequest, toHttp } from './graph/graph-http';
import { failure } from './graph/graph-message';
import { publishedSizes } from './published-sizes';
import { readText } from './request-body';
import type { LogEntry, RequestKind, RequestLog } from './request-log';
import type { Mailbox } from './mailbox';
import type { StateHolder } from './state';

export type ProductParts = {
  readonly people: People;
  readonly now: () => number;
  readonly state: StateHolder;
  readonly mailbox: Mailbox;
  readonly log: RequestLog;
  readonly graph: Pick<GraphOptions, 'batchedCount' | 'directoryUnits'>;
};

/** What the add-in asks in the field: the policy, the published sizes and Graph, in every state of health. */
export type Product = {
  readonly handle: (
    kind: RequestKind,
    req: IncomingMessage,
    res: ServerResponse,
    url: URL,
  ) => Promise<void>;
  readonly reset: () => void;
};

export const kindOf = (path: string): RequestKind | undefined => {
  if (path === '/policy.json') return 'policy';
  if (path.startsWith('/lists/')) return 'lists';
  return path.startsWith(`${graphPrefix}/`) ? 'graph' : undefined;
};

const jsonFile = (body: string): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body,
});

export const createProduct = ({
  people,
  now,
  state,
  mailbox,
  log,
  graph: limits,
}: ProductParts): Product => {
  const newGraph = (): Graph => createGraph({ people, messages: mailbox.messages, now, ...limits });
  let graph = newGraph();
  const sizes = publishedSizes(people, now());
  const hanging = new Set<ServerResponse>();

  const staticAnswer = (kind: 'policy' | 'lists', url: URL): Answer => {
    if (kind === 'policy') {
      const { policyText, graph: usesGraph } = state.get();
      return jsonFile(policyText ?? defaultPolicy(url.origin, usesGraph));
    }
    const name = /^\/lists\/(index|[0-9a-f]{2})\.json$/.exec(url.pathname)?.[1] ?? '';
    const body = name === 'index' ? sizes.index : sizes.shard(name);
    return body === undefined ? plain(404, 'There is no such shard.') : jsonFile(body);
  };

  const answerStatic = async (
    kind: 'policy' | 'lists',
    req: IncomingMessage,
    url: URL,
    { outcome, delayMs }: Conditions,
  ): Promise<Answer | 'no answer'> => {
    await wait(delayMs);
    if (outcome === 'drop') return 'no answer';
    if (outcome === 'throttle') {
      return plain(429, 'Too many requests.', { 'Retry-After': String(retryAfterSeconds) });
    }
    if (req.method !== 'GET' && req.method !== 'HEAD') return plain(405, 'This is a static site.');
    const answer = staticAnswer(kind, url);
    return answer.status === 200 ? conditional(req, answer) : answer;
  };

  const answerGraph = async (
    request: ReturnType<typeof toGraphRequest>,
    { outcome, delayMs }: Conditions,
  ): Promise<Answer> => {
    if (outcome === 'drop') {
      await wait(delayMs);
      return toHttp(failure(503, 'ServiceUnavailable', 'The service is temporarily unavailable.'));
    }
    if ('status' in request) return toHttp(request);
    return toHttp(
      await graph.answer({
        ...request,
        ...(outcome === 'throttle' ? { throttledFor: retryAfterSeconds } : {}),
        meanwhile: () => wait(delayMs),
      }),
    );
  };

  const logWhenOver = (
    entry: Pick<LogEntry, 'kind' | 'method' | 'path' | 'inner'>,
    res: ServerResponse,
  ): void => {
    const [at, began] = [new Date(now()).toISOString(), performance.now()];
    res.on('close', () => {
      const status = res.writableFinished ? res.statusCode : 0;
      log.add({ at, status, ms: Math.round(performance.now() - began), ...entry });
    });
  };

  const handle: Product['handle'] = async (kind, req, res, url) => {
    const request = kind === 'graph' ? toGraphRequest(req, url, await readText(req)) : undefined;
    const inner = request && !('status' in request) ? innerRequests(request) : [];
    const path = url.pathname + url.search;
    logWhenOver(
      { kind, method: req.method ?? 'GET', path, ...(inner.length > 0 ? { inner } : {}) },
      res,
    );
    const conditions = conditionsFor(state.get(), kind);
    if (conditions.outcome === 'hang') {
      hanging.add(res);
      res.on('close', () => hanging.delete(res));
      return;
    }
    if (kind !== 'graph') {
      const answer = await answerStatic(kind, req, url, conditions);
      if (answer === 'no answer') req.socket.destroy();
      else send(req, res, answer);
    } else if (req.method === 'OPTIONS') {
      send(req, res, preflight(req));
    } else if (request) {
      send(req, res, await answerGraph(request, conditions));
    }
  };

  return {
    handle,
    reset: () => {
      graph = newGraph();
      for (const res of hanging) res.destroy();
    },
  };
};

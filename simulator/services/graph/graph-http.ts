import type { IncomingMessage } from 'node:http';
import type { Answer, Headers } from '../answer';
import { parseJson } from '../request-body';
import { decodedPath } from '../request-url';
import { badRequest, type GraphAnswer, type GraphRequest } from './graph-message';

export const graphPrefix = '/graph/v1.0';

// Graph lets any page call it and see these headers of its answers.
const cors: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, Retry-After, WWW-Authenticate, x-ms-resource-unit, x-ms-throttle-limit-percentage',
};

export const preflight = (req: IncomingMessage): Answer => ({
  status: 200,
  headers: {
    ...cors,
    'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE, OPTIONS',
    'Access-Control-Allow-Headers': req.headers['access-control-request-headers'] ?? '*',
    'Access-Control-Max-Age': '3600',
  },
  body: '',
});

export const toGraphRequest = (
  req: IncomingMessage,
  url: URL,
  text: string,
): GraphRequest | GraphAnswer => {
  const body = text === '' ? undefined : parseJson(text);
  const isJson = (req.headers['content-type'] ?? '').includes('application/json');
  if (text !== '' && (body === undefined || !isJson)) {
    return badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
  return {
    method: req.method ?? 'GET',
    path: decodedPath(url.pathname.slice(graphPrefix.length)) ?? '',
    query: url.searchParams,
    headers: Object.fromEntries(
      Object.entries(req.headers).map(([name, value]) => [name, String(value ?? '')]),
    ),
    body,
    root: url.origin + graphPrefix,
  };
};

export const toHttp = ({ status, headers, body }: GraphAnswer): Answer => ({
  status,
  headers: { ...cors, ...headers },
  // The live service puts a byte-order mark before a bare count, which breaks a parser that does not trim.
  body:
    headers['Content-Type'] === 'text/plain'
      ? `\uFEFF${JSON.stringify(body)}`
      : JSON.stringify(body),
});

/** What a batch asks for, one line each, for the request log. */
export const innerRequests = ({ body }: GraphRequest): readonly string[] => {
  if (typeof body !== 'object' || body === null || !('requests' in body)) return [];
  if (!Array.isArray(body.requests)) return [];
  const steps: readonly unknown[] = body.requests;
  return steps.flatMap((step) =>
    typeof step === 'object' && step !== null && 'method' in step && 'url' in step
      ? [`${String(step.method)} ${String(step.url)}`]
      : [],
  );
};

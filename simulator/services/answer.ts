import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export type Headers = Readonly<Record<string, string>>;

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string | Buffer;
};

export const json = (status: number, value: unknown, headers: Headers = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

export const plain = (status: number, body: string, headers: Headers = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  body,
});

const etagOf = (body: string | Buffer): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

const knows = (req: IncomingMessage, etag: string): boolean =>
  (req.headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*');

/** Makes an answer conditional, as a static host does: kept by the client, asked about each time. */
export const conditional = (req: IncomingMessage, answer: Answer): Answer => {
  const etag = etagOf(answer.body);
  const headers = { ...answer.headers, ETag: etag, 'Cache-Control': 'no-cache' };
  return knows(req, etag) ? { status: 304, headers, body: '' } : { ...answer, headers };
};

export const send = (req: IncomingMessage, res: ServerResponse, answer: Answer): void => {
  const length = Buffer.byteLength(answer.body);
  const hasBody = answer.status !== 304 && answer.status !== 204;
  res.writeHead(answer.status, {
    ...answer.headers,
    ...(hasBody ? { 'Content-Length': length } : {}),
  });
  res.end(hasBody && req.method !== 'HEAD' ? answer.body : undefined);
};

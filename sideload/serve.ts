import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import path from 'node:path';
import { Trouble } from './trouble';

export type KeyPair = { readonly cert: string | Buffer; readonly key: string | Buffer };
export type Serving = { readonly close: () => Promise<void> };

const types: ReadonlyMap<string, string> = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.png', 'image/png'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.xml', 'text/xml; charset=utf-8'],
]);

/** The file a path asks for; null where it points out of the folder or is none that can be decoded. */
const fileFor = (folder: string, url: string): string | null => {
  try {
    const wanted = decodeURIComponent(new URL(url, 'https://localhost').pathname);
    const file = path.join(folder, wanted);
    return file.startsWith(folder + path.sep) && !wanted.includes('\0') ? file : null;
  } catch {
    return null;
  }
};

/** The script of classic Outlook runs on no page, so what it asks for comes from another origin. */
const open = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  // Outlook on the web is a public page that asks a private address (Chromium's private network access).
  'access-control-allow-private-network': 'true',
  // A rebuilt file must be seen at once.
  'cache-control': 'no-store',
};

const answer = async (
  folder: string,
  { method, url = '/' }: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (method === 'OPTIONS') {
    response.writeHead(204, open).end();
    return;
  }
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { ...open, allow: 'GET, HEAD, OPTIONS' }).end();
    return;
  }
  const file = fileFor(folder, url);
  const content = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || content === null) {
    response.writeHead(404, { ...open, 'content-type': 'text/plain' }).end('Nothing is here.\n');
    return;
  }
  const type = types.get(path.extname(file)) ?? 'application/octet-stream';
  response.writeHead(200, { ...open, 'content-type': type, 'content-length': content.length });
  response.end(method === 'HEAD' ? undefined : content);
};

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });

const portTrouble = (port: number, error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return new Trouble(
      `Port ${port} is taken: something is served there already ("npm start", perhaps). ` +
        'Stop it; the address stands in the manifest, so another port would not do.',
    );
  if (code === 'EACCES')
    return new Trouble(`Port ${port} may not be used by this account: ports below 1024 need more.`);
  return error;
};

/** Serves a folder at https://localhost:port/. @throws {Trouble} where the port cannot be had. */
export const serve = async (folder: string, port: number, pair: KeyPair): Promise<Serving> => {
  const root = path.resolve(folder);
  const server = createServer({ cert: pair.cert, key: pair.key }, (request, response) => {
    void answer(root, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await listen(server, port).catch((error: unknown) => {
    throw portTrouble(port, error);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};

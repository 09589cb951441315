import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import path from 'node:path';
import { handleAddInFiles } from './add-in-files';
import { findCertificate } from './certificate';

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export type RunningServer = {
  readonly url: string;
  readonly certificateRemark: string;
  readonly close: () => Promise<void>;
};

const pageFiles: Readonly<Record<string, string>> = {
  '/simulator/page.js': 'page.js',
  '/simulator/before-office.js': 'before-office.js',
  '/simulator/after-office.js': 'after-office.js',
};

const sendFile = async (response: ServerResponse, file: string, type: string): Promise<void> => {
  const content = await readFile(file);
  // Scripts as UTF-8, or umlauts break; never cached, because a rebuilt page must be seen.
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
  });
  response.end(content);
};

const pathOf = (request: IncomingMessage): string =>
  new URL(request.url ?? '/', 'https://localhost').pathname;

/** The page's own few files; everything else is for the services. */
const handlePage =
  (pageFolder: string): Handle =>
  async (request, response) => {
    const wanted = pathOf(request);
    if (wanted === '/' || wanted === '/simulator') {
      response.writeHead(302, { location: '/simulator/' });
      response.end();
      return true;
    }
    if (wanted === '/simulator/') {
      await sendFile(response, path.join(import.meta.dirname, 'web/index.html'), 'text/html');
      return true;
    }
    const file = pageFiles[wanted];
    if (file === undefined) return false;
    await sendFile(response, path.join(pageFolder, file), 'text/javascript');
    return true;
  };

const answer = async (
  handlers: readonly Handle[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    for (const handle of handlers) {
      if (await handle(request, response)) return;
    }
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`Nothing is served at ${pathOf(request)}.`);
  } catch (error) {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
};

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });

export type ServerOptions = {
  /** 0 takes any free port. */
  readonly port: number;
  readonly pageFolder: string;
  readonly addInFolder: string;
  readonly services: Handle;
};

export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { cert, key, remark } = await findCertificate();
  let url = '';
  const handlers = [
    handlePage(options.pageFolder),
    handleAddInFiles(options.addInFolder, () => url),
    options.services,
  ];
  const server = createServer({ cert, key }, (request, response) => {
    void answer(handlers, request, response);
  });
  await listen(server, options.port);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  url = `https://localhost:${port}/`;
  return {
    url,
    certificateRemark: remark,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

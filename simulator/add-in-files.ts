import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { rewriteAddInHtml } from './host/rewrite-html';
import { conditional, send } from './services/answer';

const readIfThere = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** The address the add-in was stamped for: where its manifest expects the event page. */
const stampedBase = async (folder: string): Promise<string | undefined> => {
  const manifest = await readIfThere(path.join(folder, 'manifest.xml'));
  return /DefaultValue="(https:\/\/[^"]*\/)launchevent\.html"/u.exec(manifest ?? '')?.[1];
};

const pageOrScript = /^\/[\w-]+\.(?:html|js)$/u;

/**
 * The add-in's pages get the simulator's scripts around office.js, and its scripts the address they are served from now (a
 * port other than the stamped one). All its other files come from the services as they are.
 */
export const handleAddInFiles =
  (folder: string, ownBase: () => string) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const wanted = new URL(request.url ?? '/', 'https://localhost').pathname;
    if (!pageOrScript.test(wanted)) return false;
    const content = await readIfThere(path.join(folder, wanted));
    if (content === undefined) return false;
    const isPage = wanted.endsWith('.html');
    const base = await stampedBase(folder);
    const local = base === undefined ? content : content.replaceAll(base, ownBase());
    const answer = {
      status: 200,
      headers: { 'Content-Type': `${isPage ? 'text/html' : 'text/javascript'}; charset=utf-8` },
      body: isPage ? rewriteAddInHtml(local) : local,
    };
    send(request, response, conditional(request, answer));
    return true;
  };

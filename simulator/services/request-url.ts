import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';

export type RequestUrl = {
  readonly url: URL;
  /** the path, decoded */
  readonly path: string;
};

export const decodedPath = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

/** undefined when the address is not one. */
export const requestUrl = (req: IncomingMessage): RequestUrl | undefined => {
  const scheme = req.socket instanceof TLSSocket ? 'https' : 'http';
  const origin = `${scheme}://${req.headers.host ?? 'localhost'}`;
  const text = req.url ?? '/';
  // Put together by hand: as a reference, //host/path would name another host.
  const absolute = text.startsWith('/') ? origin + text : text;
  if (!URL.canParse(absolute)) return undefined;
  const url = new URL(absolute);
  const path = decodedPath(url.pathname);
  return path === undefined ? undefined : { url, path };
};

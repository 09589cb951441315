import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve, sep } from 'node:path';
import type { IncomingMessage } from 'node:http';
import { conditional, type Answer } from './answer';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
};

/** A file below the folder; undefined when there is none, or when the path would lead out of it. */
export const fileFrom = async (folder: string, path: string): Promise<Answer | undefined> => {
  const root = resolve(folder);
  const file = resolve(root, `.${sep}${path}`);
  if (!file.startsWith(root + sep) || file.includes('\0')) return undefined;
  try {
    const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
    return { status: 200, headers: { 'Content-Type': type }, body: await readFile(file) };
  } catch {
    return undefined;
  }
};

const officeJsFolder = (): string => {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
};

/** office.js asks for its words as `en-US/outlook_strings.js`; the package has the folder as `en-us`. */
const officeJsPath = (path: string): string =>
  // The pseudo-locales of the real one are not in the package.
  path
    .replace(/^qps-[a-z]+(?=\/)/i, 'en-us')
    .replace(/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)+(?=\/)/, (locale) => locale.toLowerCase());

/**
 * An add-in must name Microsoft's address of office.js, or no store and no Outlook accepts it. The simulator serves
 * the same file from the npm package instead, so that it also runs without a network and always on the same version.
 */
const withLocalOfficeJs = (html: string): string =>
  html.replaceAll(
    'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    '/office-js/office.js',
  );

export const officeJsFile = async (
  req: IncomingMessage,
  path: string,
): Promise<Answer | undefined> => {
  const file = await fileFrom(officeJsFolder(), officeJsPath(path.slice('/office-js/'.length)));
  return file && conditional(req, file);
};

/** A file of the built site, as any static host would give it. */
export const builtFile = async (
  req: IncomingMessage,
  dist: string,
  path: string,
): Promise<Answer | undefined> => {
  const file = await fileFrom(dist, path);
  if (file === undefined) return undefined;
  const isPage = path.endsWith('.html');
  const body = isPage ? withLocalOfficeJs(file.body.toString('utf8')) : file.body;
  return conditional(req, { ...file, body });
};

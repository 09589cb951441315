import { pathsOf, type SiteFiles } from './site-files';

export type Header = readonly [name: string, value: string];

/** On every answer. */
export const everywhere: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
];

/**
 * For what the script in classic Outlook asks for: it runs on no page and so has no origin of its own. It asks for the
 * policy with `Cache-Control` or `If-None-Match`, which a browser announces first, and reads its ETag.
 */
export const forAnyOrigin: readonly Header[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS'],
  ['Access-Control-Allow-Headers', 'Cache-Control, If-None-Match'],
  ['Access-Control-Expose-Headers', 'ETag'],
  ['Access-Control-Max-Age', '86400'],
];

export type Cache =
  'no-cache' | `public, max-age=${number}` | `public, max-age=${number}, immutable`;

const hour = 3600;
const day = 24 * hour;
const year = 365 * day;

export type Rule = {
  /** A regular expression over the path with its leading slash, in what nginx and JavaScript both know. */
  readonly paths: string;
  readonly cache: Cache;
};

/** Kept by a browser without asking; everything else is asked for each time, and answered by "unchanged". */
export const kept: readonly Rule[] = [
  { paths: '^/lists/', cache: `public, max-age=${hour}` },
  { paths: '^/assets/', cache: `public, max-age=${day}` },
  // The name changes with the content.
  { paths: '^/taskpane-[0-9a-f]{8}\\.js$', cache: `public, max-age=${year}, immutable` },
];

export const asked = 'no-cache';

export const openPaths = '^/(policy\\.json$|launchevent\\.js$|lists/|\\.well-known/)';

export const pagePaths = '\\.html$';

const cacheOf = (path: string): string =>
  kept.find(({ paths }) => new RegExp(paths).test(path))?.cache ?? asked;

/** The headers of one file, apart from those that are everywhere. */
export const headersOf = (path: string, contentSecurity: string): readonly Header[] => [
  ['Cache-Control', cacheOf(path)],
  ...(new RegExp(openPaths).test(path) ? forAnyOrigin : []),
  ...(new RegExp(pagePaths).test(path)
    ? [['Content-Security-Policy', contentSecurity] satisfies Header]
    : []),
];

export type Place = {
  /** With a leading slash; of a folder whose files are all treated alike with `/*` at its end. */
  readonly path: string;
  readonly headers: readonly Header[];
};

/** Folders that grow without a new stamp. */
const folders = ['lists', 'assets', '.well-known'];

/** What a server has to be told, file by file, for servers that know no regular expressions. */
export const placesOf = (files: SiteFiles, contentSecurity: string): readonly Place[] => {
  const alone = pathsOf(files).filter((path) => !path.includes('/'));
  return [...folders.map((folder) => `/${folder}/*`), ...alone.map((path) => `/${path}`)].map(
    (path) => ({ path, headers: headersOf(path, contentSecurity) }),
  );
};

import { createHash } from 'node:crypto';
import { pathsOf, type SiteFiles } from './site-files';

export const sumsFile = 'SHA256SUMS';

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Every file with its hash, as `sha256sum -c SHA256SUMS` reads it. */
export const checksums = (files: SiteFiles): string =>
  pathsOf(files)
    .map((path) => `${sha256(files.get(path) ?? new Uint8Array())}  ${path}\n`)
    .join('');

/** Hashes by path. Lines of another form are passed over. */
export const readChecksums = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)].map(([, hash = '', path = '']) => [
      path,
      hash,
    ]),
  );

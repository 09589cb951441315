import { createHash } from 'node:crypto';
import type { Size } from './read-counts';

export type Published = {
  /** The files of a folder of published sizes, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** All files together. */
  readonly bytes: number;
};

/** What src/directory/list-key.ts makes of an address, by the hash of Node. */
export const digitsOf = (address: string): string =>
  createHash('sha256').update(address).digest('hex').slice(0, 16);

/** A moment as the files write it. */
export const inUtc = (time: number): string =>
  new Date(Math.floor(time / 1000) * 1000).toISOString().replace('.000Z', 'Z');

/**
 * Published sizes as files. Keys are sorted and the date is that of the input, so that a shard in which nothing changed
 * is the same byte for byte and need not be fetched again.
 */
export const shardFiles = (
  entries: Iterable<readonly [address: string, size: Size]>,
  { lists, generatedAt, asOf }: { lists: number; generatedAt: number; asOf: number },
): Published => {
  const shards = new Map<string, [key: string, size: readonly number[]][]>();
  for (const [address, { members, external, flags }] of entries) {
    const digits = digitsOf(address);
    const name = digits.slice(0, 2);
    const shard = shards.get(name) ?? [];
    shard.push([digits.slice(2), [members, external, flags]]);
    shards.set(name, shard);
  }
  const toUtf8 = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  for (const name of [...shards.keys()].sort()) {
    const sizes = (shards.get(name) ?? []).sort(([a], [b]) => (a < b ? -1 : 1));
    const shard = { asOf: inUtc(asOf), ...Object.fromEntries(sizes) };
    files.set(`${name}.json`, toUtf8.encode(`${JSON.stringify(shard)}\n`));
  }
  const index = { format: 1, generatedAt: inUtc(generatedAt), lists };
  files.set('index.json', toUtf8.encode(`${JSON.stringify(index)}\n`));
  return { files, bytes: [...files.values()].reduce((sum, file) => sum + file.length, 0) };
};

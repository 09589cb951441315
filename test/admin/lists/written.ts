import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The entry of an address in a folder of published sizes, found as the format says; undefined where there is none. */
export const entryIn = (folder: string, address: string): unknown => {
  const digits = createHash('sha256').update(address.trim().toLowerCase()).digest('hex');
  const shard = join(folder, `${digits.slice(0, 2)}.json`);
  return existsSync(shard)
    ? JSON.parse(readFileSync(shard, 'utf8'))[digits.slice(2, 16)]
    : undefined;
};

import type { Size } from '../core/facts';
import type { SmtpAddress } from '../core/recipient';
import type { Deadline, Directory, Http } from '../ports';
import { within } from '../transport/deadline';
import { isRecord, type JsonRecord } from '../transport/json';
import { listKey } from './list-key';
import { dateOf, sizeOfEntry } from './published-entry';

const missing: JsonRecord = {};

/**
 * List sizes published as static files: `folder` is the URL of `lists/`, with its slash. Only the shards of the asked
 * addresses are fetched, side by side, each once in the life of this directory; a missing shard holds no list.
 */
export const publishedSizes = (folder: string, http: Http): Directory => {
  const fetched = new Map<string, Promise<JsonRecord | null>>();

  const fetchShard = async (shard: string, deadline: Deadline): Promise<JsonRecord> => {
    const request = { method: 'GET' as const, url: `${folder}${shard}.json`, headers: {} };
    const { status, text } = await http(request, deadline);
    if (status === 404) return missing;
    const body: unknown = status === 200 ? JSON.parse(text) : null;
    if (!isRecord(body)) throw new Error(`shard ${shard}: status ${status}`);
    return body;
  };

  // Who asks later may have less time than who asked first.
  const shardNamed = async (name: string, deadline: Deadline): Promise<JsonRecord | null> => {
    const shard = fetched.get(name) ?? fetchShard(name, deadline).catch(() => null);
    fetched.set(name, shard);
    const answer = await within(shard, deadline);
    return answer.late ? null : answer.value;
  };

  return {
    sizes: async (addresses, deadline) => {
      const keys = new Map(
        addresses
          .filter((address) => address !== '')
          .map((address) => [address, listKey(address)] as const),
      );
      const names = [...new Set([...keys.values()].map(({ shard }) => shard))];
      const shards = new Map(
        await Promise.all(
          names.map(async (name) => [name, await shardNamed(name, deadline)] as const),
        ),
      );
      const sizeOf = (address: SmtpAddress): Size => {
        const place = keys.get(address);
        if (place === undefined) return { known: false, why: 'unlisted' };
        const shard = shards.get(place.shard) ?? null;
        return shard === null
          ? { known: false, why: 'unreachable' }
          : sizeOfEntry(shard[place.key], dateOf(shard['asOf']), 'published');
      };
      return new Map(addresses.map((address) => [address, sizeOf(address)]));
    },
  };
};

import { createHash } from 'node:crypto';
import type { People } from '../people/people';
import type { List } from '../people/list';

type Size = readonly [members: number, external: number, flags: number];

export type PublishedSizes = {
  readonly index: string;
  readonly shard: (name: string) => string | undefined;
};

const flagsOf = ({ moderated, kind }: List): number =>
  (moderated ? 1 : 0) + (kind === 'dynamic' ? 2 : 0);

/** What an administrator's nightly run would have published: the last 06:00 before now. */
const lastPublication = (now: number): string => {
  const day = 24 * 60 * 60 * 1000;
  const sixOClock = 6 * 60 * 60 * 1000;
  const latest = new Date(Math.floor((now - sixOClock) / day) * day + sixOClock);
  return latest.toISOString().replace('.000Z', 'Z');
};

const keyOf = (address: string): string =>
  createHash('sha256').update(address.trim().toLowerCase()).digest('hex').slice(0, 16);

export const publishedSizes = (people: People, now: number): PublishedSizes => {
  const asOf = lastPublication(now);
  const lists = people.lists.filter(({ knownTo }) => knownTo.includes('published'));
  const shards = new Map<string, Record<string, Size>>();

  for (const list of lists) {
    const counted = people.count(list, 'truth');
    const size: Size = [counted.people + counted.contacts, counted.contacts, flagsOf(list)];
    for (const key of [list.address, ...list.aliases].map(keyOf)) {
      const shard = key.slice(0, 2);
      shards.set(shard, { ...shards.get(shard), [key.slice(2)]: size });
    }
  }

  return {
    index: JSON.stringify({ format: 1, generatedAt: asOf, lists: lists.length }),
    shard: (name) => {
      const sizes = shards.get(name);
      return sizes && JSON.stringify({ asOf, ...sizes });
    },
  };
};

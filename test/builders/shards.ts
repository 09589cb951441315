import { createHash } from 'node:crypto';

/** Published sizes as files: shard name to JSON, written from the format's description and not with the product's code. */
export const shardsOf = (lists: ReadonlyMap<string, number>): ReadonlyMap<string, string> => {
  const shards = new Map<string, Record<string, unknown>>();
  lists.forEach((people, list) => {
    const digits = createHash('sha256').update(list, 'utf8').digest('hex');
    const name = digits.slice(0, 2);
    const shard = shards.get(name) ?? { asOf: '2026-11-21T06:00:00Z' };
    shards.set(name, { ...shard, [digits.slice(2, 16)]: [people, 0, 0] });
  });
  return new Map([...shards].map(([name, shard]) => [name, JSON.stringify(shard)]));
};

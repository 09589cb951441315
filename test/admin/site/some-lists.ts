import { createHash } from 'node:crypto';

type Sizes = { readonly [address: string]: readonly number[] };

/** The 16 digits under which published sizes know an address. */
export const digitsOf = (address: string): string =>
  createHash('sha256').update(address).digest('hex').slice(0, 16);

export const asOf = '2026-11-21T06:00:00Z';

/** The files of published sizes, as the command that counts lists writes them. */
export const someLists = (sizes: Sizes, date: string | null = asOf): { [path: string]: string } => {
  const shards: { [path: string]: { [key: string]: unknown } } = {};
  for (const [address, size] of Object.entries(sizes)) {
    const digits = digitsOf(address);
    const path = `${digits.slice(0, 2)}.json`;
    shards[path] ??= date === null ? {} : { asOf: date };
    shards[path][digits.slice(2)] = size;
  }
  const index = {
    format: 1,
    generatedAt: '2026-11-20T06:00:00Z',
    lists: Object.keys(sizes).length,
  };
  const all: [string, unknown][] = [['index.json', index], ...Object.entries(shards)];
  return Object.fromEntries(all.map(([path, content]) => [path, JSON.stringify(content)]));
};

/** 840,000 people behind one innocent address, and `more` lists of 1, 2, 3 … people. */
export const allEnglandAnd = (more: number): Sizes => ({
  'all-england@contoso.example': [840_000, 0, 2],
  ...Object.fromEntries(
    Array.from({ length: more }, (_, at) => [`list-${at + 1}@contoso.example`, [at + 1, 0, 0]]),
  ),
});

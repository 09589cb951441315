import type { Store } from '../ports';

/** The last good policy.json as it was served. `at`: when the host last said that it holds, in ms since 1970. */
export type StoredCopy = {
  readonly text: string;
  readonly etag: string | null;
  readonly at: number;
};

const KEY = 'breakwater.policy';
// What stands in a store may have been damaged, and a header with other characters in it makes every request fail.
const ETAG = /^[\x21-\x7e]{1,200}$/;

const usableEtag = (etag: unknown): string | null =>
  typeof etag === 'string' && ETAG.test(etag) ? etag : null;

const copyIn = (value: unknown): StoredCopy | null => {
  if (typeof value !== 'object' || value === null) return null;
  if (!('text' in value) || !('at' in value)) return null;
  const { text, at } = value;
  if (typeof text !== 'string' || typeof at !== 'number') return null;
  return { text, at, etag: usableEtag('etag' in value ? value.etag : null) };
};

/** The stored copy; null where there is none or it cannot be read. */
export const readCopy = (store: Store): StoredCopy | null => {
  try {
    return copyIn(JSON.parse(store.get(KEY) ?? 'null'));
  } catch {
    return null;
  }
};

/** False where the store has no room for the copy; the one before it stays. */
export const writeCopy = (store: Store, { text, etag, at }: StoredCopy): boolean =>
  store.set(KEY, JSON.stringify({ text, etag: usableEtag(etag), at }));

import type { Store } from '../ports';
import type { Call } from './call';

/** What of the browser's `localStorage` is used. */
export type WebStorage = {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
};

/** A full or forbidden store loses a copy, never a message. */
const quietly = <T>(attempt: () => T, otherwise: T): T => {
  try {
    return attempt();
  } catch {
    return otherwise;
  }
};

export const browserStore = (storage: WebStorage): Store => ({
  get: (key) => quietly(() => storage.getItem(key), null),
  set: (key, value) =>
    quietly(() => {
      storage.setItem(key, value);
      return true;
    }, false),
});

/** roamingSettings holds 32 KB a mailbox, and every character may be more than one byte on the way. */
const longestSetting = 30_000;

/** roamingSettings: 32 KB a mailbox, read from a copy in memory, saved in the background. */
export const roamingStore = (call: Call): Store => {
  const settings = (): Office.RoamingSettings => Office.context.roamingSettings;
  return {
    get: (key) =>
      quietly(() => {
        const value: unknown = settings().get(key);
        return typeof value === 'string' ? value : null;
      }, null),
    set: (key, value) =>
      quietly(() => {
        if (value.length > longestSetting) return false;
        settings().set(key, value);
        void call<void>((done) => {
          settings().saveAsync(done);
        }).catch(() => undefined);
        return true;
      }, false),
  };
};

/**
 * The first of these that takes a value keeps it; those before it may hold an older one and are emptied, for which a full
 * store has room as well. Where none takes it, the value before stays.
 */
export const firstThatKeeps = (stores: readonly Store[]): Store => ({
  get: (key) => stores.reduce<string | null>((found, { get }) => found ?? (get(key) || null), null),
  set: (key, value) => {
    const keeper = stores.findIndex((store) => store.set(key, value));
    stores
      .slice(0, Math.max(0, keeper))
      .filter((store) => store.get(key) !== null)
      .forEach((store) => store.set(key, ''));
    return keeper >= 0;
  },
});

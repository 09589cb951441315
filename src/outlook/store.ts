import type { Store } from '../ports';

/** What of `localStorage` is used. Not declared by Office.js, and not there in classic Outlook's handlers. */
type WebStorage = {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
};

declare const localStorage: WebStorage | undefined;

/** Reading `localStorage` itself throws where the browser forbids storage. */
const webStorage = (): WebStorage | null => {
  try {
    return typeof localStorage === 'object' ? localStorage : null;
  } catch {
    return null;
  }
};

/** A full or forbidden store loses a copy, never a message. */
const quietly = <T>(attempt: () => T, otherwise: T): T => {
  try {
    return attempt();
  } catch {
    return otherwise;
  }
};

/** The browser's store; null in classic Outlook's handlers. */
export const localStore = (): Store | null => {
  const storage = webStorage();
  return storage === null
    ? null
    : {
        get: (key) => quietly(() => storage.getItem(key), null),
        set: (key, value) => {
          quietly(() => {
            storage.setItem(key, value);
          }, undefined);
        },
      };
};

/** roamingSettings: 32 KB a mailbox, read from a copy in memory, saved in the background. */
const roamingStore = (): Store => {
  const settings = (): Office.RoamingSettings => Office.context.roamingSettings;
  return {
    get: (key) =>
      quietly(() => {
        const value: unknown = settings().get(key);
        return typeof value === 'string' ? value : null;
      }, null),
    set: (key, value) => {
      quietly(() => {
        settings().set(key, value);
        settings().saveAsync(() => undefined);
      }, undefined);
    },
  };
};

/** Where the last good policy is kept: it must survive a new start of the handler page. */
export const lastingStore = (): Store => localStore() ?? roamingStore();

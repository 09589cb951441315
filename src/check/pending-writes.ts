import type { SessionStore } from '../ports';

/**
 * A session store that knows which of its writes are still under way. A runtime may end with `event.completed`, so a
 * handler that only prepares has to wait for them.
 */
export const trackWrites = (
  store: SessionStore,
): { readonly session: SessionStore; readonly written: () => Promise<void> } => {
  const pending = new Set<Promise<void>>();
  return {
    session: {
      get: store.get,
      set: (key, value) => {
        const write = store.set(key, value);
        const settled: Promise<void> = write
          .catch(() => undefined)
          .then(() => {
            pending.delete(settled);
          });
        pending.add(settled);
        return write;
      },
    },
    written: async () => {
      await Promise.all([...pending]);
    },
  };
};

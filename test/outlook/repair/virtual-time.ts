import type { Clock } from '../../../src/ports';

type Sleeper = { readonly due: number; readonly wake: () => void };

/** Time that passes only while everybody waits for it, so that ten seconds cost nothing. */
export const virtualTime = () => {
  let now = 0;
  let sleepers: Sleeper[] = [];
  const clock: Clock = {
    now: () => now,
    after: (ms) =>
      new Promise((wake) => {
        sleepers.push({ due: now + ms, wake });
      }),
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const wakeNext = (): void => {
    const due = Math.min(...sleepers.map((sleeper) => sleeper.due));
    const woken = sleepers.filter((sleeper) => sleeper.due === due);
    sleepers = sleepers.filter((sleeper) => sleeper.due !== due);
    now = due;
    woken.forEach(({ wake }) => {
      wake();
    });
  };
  return {
    clock,
    /** What the work comes to; throws where it waits for something that never comes. */
    until: async <T>(work: Promise<T>): Promise<T> => {
      const state = { isOver: false };
      const over = () => {
        state.isOver = true;
      };
      work.then(over, over);
      await settle();
      while (!state.isOver) {
        if (sleepers.length === 0) throw new Error('It waits for ever.');
        wakeNext();
        await settle();
      }
      return work;
    },
    /** Lets everything happen that is still to come. */
    drain: async (): Promise<void> => {
      await settle();
      while (sleepers.length > 0) {
        wakeNext();
        await settle();
      }
    },
  };
};

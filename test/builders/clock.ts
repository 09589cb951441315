import type { Clock, Deadline } from '../../src/ports';
import { startDeadline } from '../../src/transport/deadline';

/** The machine's own clock. */
export const realClock: Clock = {
  now: () => Date.now(),
  after: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref()),
};

export const inMs = (ms: number): Deadline => startDeadline(realClock, ms);

/** A clock that stands still until it is told to go on. */
export const handClock = (start = 0) => {
  let now = start;
  let sleepers: { readonly due: number; readonly wake: () => void }[] = [];
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const clock: Clock = {
    now: () => now,
    after: (ms) =>
      new Promise((wake) => {
        sleepers.push({ due: now + ms, wake });
      }),
  };
  return {
    clock,
    /** How many are waiting to be woken. */
    sleepers: () => sleepers.length,
    goOn: async (ms: number): Promise<void> => {
      now += ms;
      const due = sleepers.filter((sleeper) => sleeper.due <= now);
      sleepers = sleepers.filter((sleeper) => sleeper.due > now);
      due.forEach(({ wake }) => {
        wake();
      });
      await settle();
    },
  };
};

import type { Clock } from '../ports';
import type { Call } from './call';
import { composeItem } from './compose-item';

export type SetTimer = (wake: () => void, ms: number) => unknown;

/** A clock, and the waiting it has to cut short: whatever is not a call to Outlook goes through `during`. */
export type OfficeClock = Clock & {
  readonly during: <T>(work: Promise<T>) => Promise<T>;
};

const now = (): number => Date.now();

const timerClock = (setTimer: SetTimer): OfficeClock => ({
  now,
  after: (ms) =>
    new Promise((wake) => {
      setTimer(wake, ms);
    }),
  during: (work) => work,
});

/** More than our own way to an answer takes, so that an answer by then came before anything else could be heard. */
const ownTurns = 50;

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

/** One cheap call to Outlook. False where there is nothing to call, and where it is answered at once. */
const beat = async (call: Call): Promise<boolean> => {
  const item = composeItem();
  if (item === null) return false;
  let isAtOnce = true;
  void turns(ownTurns).then(() => {
    isAtOnce = false;
  });
  await call<string>((done) => {
    item.subject.getAsync(done);
  }).catch(() => undefined);
  return !isAtOnce;
};

/**
 * Time without timers: while something else than Outlook is waited for, Outlook is asked over and over, and the clock
 * looked at with each answer. Where the answers come at once this would keep the network from being heard, so it ends, as
 * it does when nobody is left to wake.
 */
const beatingClock = (call: Call): OfficeClock => {
  let sleepers: readonly { readonly due: number; readonly wake: () => void }[] = [];
  let waiting = 0;
  let isBeating = false;

  const wakeDue = (): void => {
    const due = sleepers.filter((sleeper) => sleeper.due <= now());
    sleepers = sleepers.filter((sleeper) => !due.includes(sleeper));
    due.forEach(({ wake }) => {
      wake();
    });
  };

  const beatOn = async (): Promise<void> => {
    if (isBeating) return;
    isBeating = true;
    while (waiting > 0 && sleepers.length > 0 && (await beat(call))) wakeDue();
    isBeating = false;
  };

  return {
    now,
    after: (ms) =>
      new Promise((wake) => {
        sleepers = [...sleepers, { due: now() + ms, wake }];
        void beatOn();
      }),
    during: async (work) => {
      waiting += 1;
      void beatOn();
      try {
        return await work;
      } finally {
        waiting -= 1;
      }
    },
  };
};

/** The time, and a way to be woken that needs no timers wherever Outlook still answers. */
export const officeClock = (setTimer: SetTimer | null, call: Call): OfficeClock =>
  setTimer === null ? beatingClock(call) : timerClock(setTimer);

import type { OfficeClock } from './clock';

/** How long nothing found in sessionData may mean that it is not there yet. */
export type Patience = {
  readonly isOver: () => boolean;
  /** Something was found: the rest is there as well. */
  readonly end: () => void;
  /** Until it is worth asking again. */
  readonly pause: () => Promise<void>;
};

/** About 2 s after opening (office-js#5951). Milliseconds. */
const lateMs = 2200;

const askEveryMs = 250;

const none: Patience = {
  isOver: () => true,
  end: () => undefined,
  pause: () => Promise.resolve(),
};

const isMac = (): boolean => String(Office.context.platform) === 'Mac';

/** From now on, and only with Outlook on Mac: everywhere else what is not found is not there. */
export const sessionPatience = (clock: OfficeClock): Patience => {
  if (!isMac()) return none;
  const from = clock.now();
  let isEnded = false;
  const left = (): number => from + lateMs - clock.now();
  // More time left than there was to begin with: the system's time was set back.
  const isOver = (): boolean => isEnded || left() <= 0 || left() > lateMs;
  return {
    isOver,
    end: () => {
      isEnded = true;
    },
    pause: async () => {
      if (!isOver()) await clock.during(clock.after(Math.min(askEveryMs, left())));
    },
  };
};

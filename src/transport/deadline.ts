import type { Clock, Deadline } from '../ports';

export type MovableDeadline = Deadline & {
  /** Sets the budget anew, counted from the same start: a served `budgetMs` acts on the send that fetched it. */
  readonly moveTo: (budgetMs: number) => void;
};

/** A deadline `budgetMs` milliseconds from now. Once it has passed it stays so. */
export const startDeadline = (clock: Clock, budgetMs: number): MovableDeadline => {
  const startedAt = clock.now();
  let end = startedAt + budgetMs;
  let isOver = false;
  let pass = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    pass = resolve;
  });
  const left = (): number => (isOver ? 0 : Math.max(0, end - clock.now()));

  // A wait for an end that has moved since says nothing. The clock is not asked again on waking: where the
  // system's time was set back meanwhile, Send must be answered all the same.
  const wait = async (awaited: number): Promise<void> => {
    await clock.after(left());
    if (awaited !== end) return;
    isOver = true;
    pass();
  };
  void wait(end);

  return {
    left,
    passed,
    moveTo: (ms) => {
      end = startedAt + ms;
      void wait(end);
    },
  };
};

/** A part of what is left now, from 0 to 1; it ends with the whole if that is moved to an earlier time. */
export const share = (whole: Deadline, fraction: number, clock: Clock): Deadline => {
  const part = startDeadline(clock, whole.left() * fraction);
  return {
    left: () => Math.min(part.left(), whole.left()),
    passed: Promise.race([part.passed, whole.passed]),
  };
};

export type InTime<T> = { readonly late: true } | { readonly late: false; readonly value: T };

/** The value, or `late` when the deadline passes first. Rejects only where `promise` does so in time. */
export const within = <T>(promise: Promise<T>, deadline: Deadline): Promise<InTime<T>> =>
  Promise.race([
    promise.then((value): InTime<T> => ({ late: false, value })),
    deadline.passed.then((): InTime<T> => ({ late: true })),
  ]);

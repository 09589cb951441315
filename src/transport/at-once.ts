/** Runs what it is given, at most `limit` at the same time, the others in turn. */
export type Limiter = <T>(task: () => Promise<T>) => Promise<T>;

export const atOnce = (limit: number): Limiter => {
  let running = 0;
  const waiting: (() => void)[] = [];

  const turn = (): Promise<void> =>
    new Promise((go) => {
      if (running < limit) {
        running += 1;
        go();
      } else waiting.push(go);
    });
  // A place is handed on, never freed and taken again, so that nobody slips in between.
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };

  return async (task) => {
    await turn();
    try {
      return await task();
    } finally {
      leave();
    }
  };
};

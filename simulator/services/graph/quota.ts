/** A sliding budget of units. */
export type Quota = {
  /** Seconds to wait, or 0 when the units were taken. */
  readonly take: (units: number) => number;
};

export const createQuota = (units: number, windowMs: number, now: () => number): Quota => {
  let level = units;
  let last = now();
  return {
    take: (wanted) => {
      const time = now();
      level = Math.min(units, level + ((time - last) * units) / windowMs);
      last = time;
      if (level >= wanted) {
        level -= wanted;
        return 0;
      }
      const waitMs = ((wanted - level) * windowMs) / units;
      // Never 0 and up to three decimals, like the documented 2.128.
      return Math.max(1, Math.ceil(waitMs)) / 1000;
    },
  };
};

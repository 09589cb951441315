import type { Messages } from './messages';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const isoDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

const sayDate = (then: Date, text: Messages): string =>
  text['age-date']({
    day: then.getUTCDate(),
    month: then.getUTCMonth() + 1,
    year: then.getUTCFullYear(),
  });

/** How old a figure of `asOf` (ISO 8601) is at `now` (ms); '' where it has no date, or one that lies ahead. */
export const sayAge = (asOf: string | null, now: number, text: Messages): string => {
  const then = asOf !== null && isoDate.test(asOf) ? Date.parse(asOf) : NaN;
  const age = now - then;
  // Clocks differ: what was counted up to a day ahead was counted just now.
  if (!(age > -day)) return '';
  if (age < minute) return text['age-now']();
  if (age < hour) return text['age-minutes']({ count: Math.floor(age / minute) });
  if (age < day) return text['age-hours']({ count: Math.floor(age / hour) });
  if (age < 7 * day) return text['age-days']({ count: Math.floor(age / day) });
  return sayDate(new Date(then), text);
};

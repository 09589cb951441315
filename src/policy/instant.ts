/** A date, or a date and time; the offset may be left out and then it is UTC. */
export const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2}):(\d{2}))?)?$/;

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * The first moment, in milliseconds since 1970, at which something that lasts `until` this text is over: the end of
 * that day in UTC for a plain date. Null for what is no moment of the calendar.
 * By hand, because engines differ on a date and time without an offset (local time or UTC).
 */
export const endOf = (text: string): number | null => {
  const parts = INSTANT.exec(text);
  if (parts === null) return null;
  const part = (index: number): number => Number(parts[index] ?? 0);
  const [month, day, hour, minute, second] = [part(2), part(3), part(4), part(5), part(6)];
  const midnight = new Date(0).setUTCFullYear(part(1), month - 1, day);
  const isOnCalendar = new Date(midnight).getUTCMonth() === month - 1 && day > 0;
  const isOnClock = hour < 24 && minute < 60 && second < 60 && part(9) < 24 && part(10) < 60;
  if (!isOnCalendar || !isOnClock) return null;
  if (parts[4] === undefined) return midnight + DAY;
  const offset = (part(9) * 60 + part(10)) * (parts[8] === '-' ? -1 : 1);
  const fraction = Math.floor(Number(`0.${parts[7] ?? 0}`) * 1000);
  return midnight + (hour * 60 + minute - offset) * MINUTE + second * 1000 + fraction;
};

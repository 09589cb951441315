import { endOf } from '../../policy/instant';

/** When a new hold ends: as policy.json has it, and in milliseconds since 1970. */
export type Until = { readonly text: string; readonly endsAt: number };

const SPAN = /^\+(?=\d)(?:(\d{1,4})d)?(?:(\d{1,4})h)?(?:(\d{1,5})m)?$/;

const seconds = (moment: number): string => new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');

/** From now on, full seconds: "+6h", "+90m", "+1d12h". Null for anything else. */
const afterSpan = (given: string, now: number): Until | null => {
  const parts = SPAN.exec(given);
  if (parts === null) return null;
  const [days, hours, minutes] = [1, 2, 3].map((index) => Number(parts[index] ?? 0));
  const minutesInAll = ((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0);
  const endsAt = Math.ceil(now / 1000) * 1000 + minutesInAll * 60_000;
  return { text: seconds(endsAt), endsAt };
};

/** A span from now, or a date or a moment as policy.json takes it. Null for anything else. */
export const untilOf = (given: string, now: number): Until | null => {
  const text = given.trim();
  const endsAt = endOf(text);
  return endsAt === null ? afterSpan(text, now) : { text, endsAt };
};

/** To the minute, as people read it: "2026-11-22 18:00 UTC". */
export const inUtc = (moment: number): string =>
  new Date(moment).toISOString().replace(/^(.+)T(\d\d:\d\d).*$/, '$1 $2 UTC');

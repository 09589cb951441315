/** In which order a date with slashes names its day and month. */
export type DateOrder = 'day-first' | 'month-first';

/** A moment in milliseconds since 1970; `other` where day and month could as well stand the other way round. */
export type TraceDate = { readonly at: number; readonly other: number | null };

// 2026-11-21T06:00:00.1234567Z, also with a space, without seconds, with an offset.
const iso =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
// 11/21/2026 6:00:00 AM, 21/11/2026 06:00, 21.11.2026 06:00:00, 21-11-2026.
const named =
  /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d+))?)?\s*([AP])?\.?M?\.?)?(?:\s*(?:Z|UTC|GMT))?$/i;

const MINUTE = 60_000;

const offsetOf = (zone: string): number => {
  if (zone === '' || zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE;
};

type Clock = { readonly hour: number; readonly minute: number; readonly ms: number };

const clockOf = (hour = '0', minute = '0', second = '0', fraction = '', half = ''): Clock => {
  const hours = Number(hour);
  const isAfternoon = half.toUpperCase() === 'P';
  const twelve = hours === 12 ? 0 : hours;
  return {
    hour: half === '' ? hours : twelve + (isAfternoon ? 12 : 0),
    minute: Number(minute),
    ms: Number(second) * 1000 + Math.floor(Number(`0.${fraction || '0'}`) * 1000),
  };
};

/** NaN where there is no such day or time. */
const moment = (year: number, month: number, day: number, { hour, minute, ms }: Clock): number => {
  const at = Date.UTC(year, month - 1, day, hour, minute, 0, ms);
  const isReal =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  return isReal && hour < 24 && minute < 60 && ms < 61_000 ? at : NaN;
};

/**
 * A date as exports write it: ISO, or day, month and year as the computer's language has them. Without an offset it is
 * UTC. Null where it cannot be read. Of a date that reads both ways, `at` is the one with the month first.
 */
export const readDate = (text: string): TraceDate | null => {
  const trimmed = text.trim();
  const plain = iso.exec(trimmed);
  if (plain !== null) {
    const [, year, month, day, hour, minute, second, fraction, zone = ''] = plain;
    const clock = clockOf(hour, minute, second, fraction);
    const at = moment(Number(year), Number(month), Number(day), clock) - offsetOf(zone);
    return Number.isNaN(at) ? null : { at, other: null };
  }
  const local = named.exec(trimmed);
  if (local === null) return null;
  const [, first, mark, second, year, hour, minute, seconds, fraction, half] = local;
  const clock = clockOf(hour, minute, seconds, fraction, half);
  const dayFirst = moment(Number(year), Number(second), Number(first), clock);
  // Dots are written where the day comes first.
  const monthFirst =
    mark === '.' ? NaN : moment(Number(year), Number(first), Number(second), clock);
  if (Number.isNaN(monthFirst))
    return Number.isNaN(dayFirst) ? null : { at: dayFirst, other: null };
  return { at: monthFirst, other: Number.isNaN(dayFirst) || first === second ? null : dayFirst };
};

import type { Clock, Deadline } from '../ports';
import { within } from './deadline';

/** The statuses that ask to come again. */
export const isBusy = (status: number): boolean => status === 429 || status === 503;

/**
 * A Retry-After header in milliseconds from `now`; null where there is none or it is not understood.
 * Seconds, which Graph's own documentation shows fractional (2.128), or an HTTP date.
 */
export const retryAfterMs = (header: unknown, now: number): number | null => {
  if (typeof header !== 'string') return null;
  const text = header.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = /[a-z]/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
};

/** Waits, and says whether there is still time; false at once where the wait does not fit into what is left. */
export const pause = async (
  ms: number | null,
  deadline: Deadline,
  clock: Clock,
): Promise<boolean> => {
  if (ms === null || ms >= deadline.left()) return false;
  await within(clock.after(ms), deadline);
  return deadline.left() > 0;
};

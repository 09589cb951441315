const DATED = /^(\d{4}-\d{2}-\d{2})\.(\d{1,9})$/;
const NUMBERED = /^([^]*?)(\d{1,9})$/;

/** The number after this one, with as many digits at least. */
const plusOne = (digits: string): string => {
  const next = String(Number(digits) + 1);
  return digits.slice(0, Math.max(0, digits.length - next.length)).replace(/\d/g, '0') + next;
};

/**
 * The name of the version after this one. A dated one, "2026-11-21.1", gets the day (UTC) and starts at 1, or counts on
 * where it already has the day or a later one; else the number at its end counts on; else it gets one.
 */
export const nextRevision = (revision: string, now: number): string => {
  const today = new Date(now).toISOString().slice(0, 10);
  if (revision.trim() === '') return `${today}.1`;
  const [, day = '', count = ''] = DATED.exec(revision) ?? [];
  if (day !== '') return day < today ? `${today}.1` : `${day}.${plusOne(count)}`;
  const [, name = '', digits = ''] = NUMBERED.exec(revision) ?? [];
  return digits === '' ? `${revision}.2` : `${name}${plusOne(digits)}`;
};

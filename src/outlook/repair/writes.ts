import { beyond, isSameOrder, isSameSet, startsWith, type Entries } from './entries';

/** One call that writes a field: `set` replaces all that stands there, `add` comes after it. */
export type Write = { readonly kind: 'set' | 'add'; readonly entries: Entries };

/** Outlook refuses more in one call (NumberOfRecipientsExceeded). */
const mostAtOnce = 100;

/** What the field holds once Outlook has done it. */
export const applied = (present: Entries, { kind, entries }: Write): Entries =>
  kind === 'set' ? entries : [...present, ...entries];

const add = (entries: Entries): Write => ({ kind: 'add', entries: entries.slice(0, mostAtOnce) });

/**
 * The next call on the way from what stands in a field to what shall; null on arrival. Office.js can take nobody out, so
 * whatever more is to leave or to change places, the field is set to its beginning and the rest is added again. Where the
 * order is not worth that, only what is missing is added.
 */
export const nextWrite = (present: Entries, goal: Entries, keepsOrder: boolean): Write | null => {
  if (isSameOrder(present, goal)) return null;
  if (!keepsOrder && isSameSet(present, goal)) return null;
  if (startsWith(goal, present)) return add(goal.slice(present.length));
  if (!keepsOrder && beyond(present, goal).length === 0) return add(beyond(goal, present));
  return { kind: 'set', entries: goal.slice(0, mostAtOnce) };
};

/** More calls than any way needs, also one on which calls fail. */
export const mostWrites = (goal: Entries): number => 6 + 3 * Math.ceil(goal.length / mostAtOnce);

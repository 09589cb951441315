import { checkPolicy, parsePolicy, type ParsedPolicy } from './parse';

/** The published, the stored and the baked-in copy, and one to spare. */
const MOST_COPIES = 4;
const parsed = new Map<unknown, ParsedPolicy>();

/**
 * A policy.json, as its text or its value, checked once for as long as the add-in runs: every event meets the same
 * two or three copies.
 */
export const parseOnce = (copy: unknown): ParsedPolicy => {
  const before = parsed.get(copy);
  if (before !== undefined) return before;
  const now = typeof copy === 'string' ? parsePolicy(copy) : checkPolicy(copy);
  if (parsed.size >= MOST_COPIES) parsed.clear();
  parsed.set(copy, now);
  return now;
};

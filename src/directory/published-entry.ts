import type { Size, Source } from '../core/facts';
import { isCount } from '../transport/json';

const moderatedFlag = 1;

/** A date that can be read, else null: a number is worth keeping although nobody knows how old it is. */
export const dateOf = (value: unknown): string | null =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;

/**
 * One entry `[members, externalMembers, flags]` as a size. No entry and a size of 0: the list is not known here.
 * Anything else of another shape is no answer.
 */
export const sizeOfEntry = (entry: unknown, asOf: string | null, source: Source): Size => {
  if (entry === undefined) return { known: false, why: 'unlisted' };
  const [members, external, flags] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
  if (!isCount(members) || !isCount(external) || !isCount(flags))
    return { known: false, why: 'unreachable' };
  if (members === 0) return { known: false, why: 'unlisted' };
  return {
    known: true,
    min: members,
    max: members,
    source,
    asOf,
    isAbout: false,
    // By arithmetic: bit operators would wrap a large number of unknown flags.
    isModerated: flags % 2 === moderatedFlag,
    // More outside than there are at all: the first figure is what counts, the second is of no use.
    ...(external <= members ? { external } : {}),
  };
};

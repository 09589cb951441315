import type { Size } from '../../src/core/facts';
import type { SmtpAddress } from '../../src/core/recipient';
import type { Directory } from '../../src/ports';
import { sizeOf, unlisted, unreachable } from './facts';

/** A directory in memory; it keeps the same contract as the real ones. */
export const fakeDirectory = (
  lists: ReadonlyMap<SmtpAddress, number>,
  trouble: 'none' | 'unreachable' = 'none',
): Directory => {
  const answer = (list: SmtpAddress): Size => {
    if (trouble === 'unreachable') return unreachable;
    const people = lists.get(list) ?? 0;
    return people === 0 ? unlisted : sizeOf(people);
  };
  return {
    sizes: (addresses, deadline) =>
      Promise.resolve(
        new Map(
          addresses.map(
            (list) => [list, deadline.left() === 0 ? unreachable : answer(list)] as const,
          ),
        ),
      ),
  };
};

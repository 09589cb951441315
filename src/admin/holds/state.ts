import type { Hold, Policy } from '../../core/policy';

const DAY = 86_400_000;

export type HoldState = 'active' | 'ends soon' | 'expired';

/** A hold that ends within a day may need a longer one in its place. */
export const stateOf = ({ until }: Hold, now: number): HoldState => {
  if (until <= now) return 'expired';
  return until - now <= DAY ? 'ends soon' : 'active';
};

/** In the order in which they end, the ones that are over last. */
export const inOrder = ({ holds }: Policy, now: number): readonly Hold[] => {
  const rank = (hold: Hold): number => (stateOf(hold, now) === 'expired' ? 1 : 0);
  return [...holds].sort((a, b) => rank(a) - rank(b) || a.until - b.until);
};

import type { Field } from '../../core/recipient';
import type { Change, Recipients } from '../../ports';
import { beyond, isSameOrder, type Entries } from './entries';

/**
 * What was added by the change leaves, what it took away comes back, each only as far as nobody has done so by hand; what
 * else was done by hand stays. Where nothing was, it is exactly what was there before, in its order.
 */
const fieldUndone = (before: Entries, after: Entries, present: Entries): Entries => {
  if (isSameOrder(present, after)) return before;
  const leaves = beyond(beyond(after, before), beyond(after, present));
  const comesBack = beyond(beyond(before, after), beyond(present, after));
  return [...beyond(present, leaves), ...comesBack];
};

export const undone = ({ before, after }: Change, present: Recipients): Recipients => {
  const of = (field: Field): Entries => fieldUndone(before[field], after[field], present[field]);
  return { to: of('to'), cc: of('cc'), bcc: of('bcc') };
};

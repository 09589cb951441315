import type { Field } from '../../core/recipient';
import type { Change, Recipients } from '../../ports';
import { beyond, isSameOrder, type Entries } from './entries';
import { fieldObstacle, type Standing } from './plan';

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

/** The same people without minding their order, where nobody has to leave. */
const atTheEnd = (present: Entries, wanted: Entries): Entries =>
  beyond(present, wanted).length === 0 ? [...present, ...beyond(wanted, present)] : wanted;

/**
 * The recipients once the change is undone. A field that must not be rewritten any more (somebody has added a contact
 * group since) has them back at its end.
 */
export const undoneIn = (
  { recipients, cut }: Standing,
  { before, after }: Change,
  caps: readonly number[],
): Recipients => {
  const of = (field: Field): Entries => {
    const present = recipients[field];
    const wanted = fieldUndone(before[field], after[field], present);
    const isFree = fieldObstacle(present, wanted, cut.includes(field), caps) === null;
    return isFree ? wanted : atTheEnd(present, wanted);
  };
  return { to: of('to'), cc: of('cc'), bcc: of('bcc') };
};

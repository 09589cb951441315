import { flatten } from '../../core/flatten';
import type { Field, SmtpAddress } from '../../core/recipient';
import type { Change, Recipients } from '../../ports';
import { beyond, isSameOrder, keyOf, type Entries } from './entries';

const fields: readonly Field[] = ['to', 'cc', 'bcc'];

/**
 * What was added by the change leaves, what it took away comes back, each only as far as nobody has done so by hand,
 * `elsewhere` included; what else was done by hand stays. Where nothing was, it is exactly what was there before, in its order.
 */
const fieldUndone = (
  before: Entries,
  after: Entries,
  present: Entries,
  elsewhere: ReadonlySet<SmtpAddress>,
): Entries => {
  const leaves = beyond(beyond(after, before), beyond(after, present));
  const gone = beyond(beyond(before, after), beyond(present, after));
  const comesBack = gone.filter((entry) => !elsewhere.has(keyOf(entry)));
  if (isSameOrder(present, after) && comesBack.length === gone.length) return before;
  return [...beyond(present, leaves), ...comesBack];
};

export const undone = ({ before, after }: Change, present: Recipients): Recipients => {
  /** Who was put into another field by hand since stays there and is not doubled. */
  const placedBeside = (field: Field): ReadonlySet<SmtpAddress> => {
    const others = fields.filter((other) => other !== field);
    return new Set(flatten(others.map((other) => beyond(present[other], after[other]))).map(keyOf));
  };
  const of = (field: Field): Entries =>
    fieldUndone(before[field], after[field], present[field], placedBeside(field));
  return { to: of('to'), cc: of('cc'), bcc: of('bcc') };
};

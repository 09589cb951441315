import { smtpAddress, type SmtpAddress } from '../../core/recipient';
import type { RecipientEntry, Recipients } from '../../ports';

export type Entries = readonly RecipientEntry[];

export const nobody: Recipients = { to: [], cc: [], bcc: [] };

export const everyone = ({ to, cc, bcc }: Recipients): Entries => [...to, ...cc, ...bcc];

/** Entries are compared by address: Outlook may change a name when it resolves it. Empty for a contact group. */
export const keyOf = ({ address }: RecipientEntry): SmtpAddress => smtpAddress(address);

export const isContactGroup = (entry: RecipientEntry): boolean => keyOf(entry) === '';

/** What `all` has more than `others`, each entry as often as it is more; the later of equal ones. */
export const beyond = (all: Entries, others: Entries): Entries => {
  const left = new Map<SmtpAddress, number>();
  others.forEach((entry) => left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + 1));
  return all.filter((entry) => {
    const count = left.get(keyOf(entry)) ?? 0;
    left.set(keyOf(entry), count - 1);
    return count <= 0;
  });
};

/** Those of `some` who stand in `others` as well, each as often as in both. */
export const common = (some: Entries, others: Entries): Entries =>
  beyond(some, beyond(some, others));

/** The same addresses equally often, in any order. */
export const isSameSet = (some: Entries, others: Entries): boolean =>
  some.length === others.length && beyond(some, others).length === 0;

export const startsWith = (all: Entries, start: Entries): boolean =>
  start.every((entry, index) => {
    const other = all[index];
    return other !== undefined && keyOf(other) === keyOf(entry);
  });

export const isSameOrder = (some: Entries, others: Entries): boolean =>
  some.length === others.length && startsWith(some, others);

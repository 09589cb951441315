import type { RecipientEntry, Recipients } from '../../../src/ports';

export const person = (name: string | number): RecipientEntry => ({
  name: `Person ${name}`,
  address: `${name}@contoso.example`,
});

export const group: RecipientEntry = { name: 'Friends', address: '' };

/** So many people, told apart by the word before their number. */
export const people = (count: number, word = 'p'): readonly RecipientEntry[] =>
  Array.from({ length: count }, (_, index) => person(`${word}${index}`));

export const nobody: Recipients = { to: [], cc: [], bcc: [] };

const fold = ({ address }: RecipientEntry): string => address.trim().toLowerCase();
const folded = (entries: readonly RecipientEntry[]): readonly string[] => entries.map(fold);

/** Field by field, in order. */
export const addresses = ({ to, cc, bcc }: Recipients) => ({
  to: folded(to),
  cc: folded(cc),
  bcc: folded(bcc),
});

/** Field by field, whatever the order. */
export const sorted = (recipients: Recipients) => {
  const { to, cc, bcc } = addresses(recipients);
  return { to: [...to].sort(), cc: [...cc].sort(), bcc: [...bcc].sort() };
};

/** Addresses of `before` that stand nowhere in `after`. */
export const nowhere = (before: Recipients, after: Recipients): readonly string[] => {
  const all = ({ to, cc, bcc }: Recipients) => folded([...to, ...cc, ...bcc]);
  const there = new Set(all(after));
  return [...new Set(all(before))].filter((address) => !there.has(address)).sort();
};

import { endOf } from '../../policy/instant';
import { misuse, refusal } from '../command-error';
import { removeItem } from '../../policy/json-edits';
import { editHolds, holdsIn, type PolicyEdit } from '../policy-edit';
import { printable } from '../printable';
import { idsOf } from './ids';

export type EndedHolds = { readonly ids: readonly string[]; readonly text: string } & (
  { readonly edit: PolicyEdit } | { readonly edit: null }
);

const untilIn = (hold: unknown): number => {
  if (typeof hold !== 'object' || hold === null || !('until' in hold)) return Infinity;
  return (typeof hold.until === 'string' ? endOf(hold.until) : null) ?? Infinity;
};

const indexOf = (id: string, ids: readonly string[]): number => {
  const index = ids.indexOf(id);
  const known = ids.map(printable).join(', ');
  if (index === -1)
    throw misuse(
      `Nothing was written. No hold of this policy has the id ${printable(id)}; ` +
        (known === '' ? 'it has no holds.' : `its holds: ${known}.`),
    );
  if (ids.lastIndexOf(id) !== index)
    throw refusal(
      `Nothing was written. Two holds go by ${printable(id)}: one without an id goes by its place in the file. ` +
        'Give each an id of its own there, then run this again.',
    );
  return index;
};

/** A policy's text without these holds, or without all that are over. `edit` is null where there were none. */
export const endHolds = (
  text: string,
  which: readonly string[] | 'expired',
  now: number,
): EndedHolds => {
  const holds = holdsIn(text);
  const ids = idsOf(holds);
  const indexes =
    which === 'expired'
      ? [...holds.keys()].filter((index) => untilIn(holds[index]) <= now)
      : which.map((id) => indexOf(id, ids));
  const ended = ids.filter((_, index) => indexes.includes(index));
  if (ended.length === 0) return { ids: ended, text, edit: null };
  const without = [...holds.keys()]
    .filter((index) => indexes.includes(index))
    .reverse()
    .reduce((left, index) => removeItem(left, ['holds'], index), text);
  const edit = editHolds(text, now, {
    text: without,
    holds: holds.filter((_, index) => !indexes.includes(index)),
  });
  return { ids: ended, text: edit.text, edit };
};

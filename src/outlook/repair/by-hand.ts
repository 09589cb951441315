import type { Field, SmtpAddress } from '../../core/recipient';
import type { Recipients } from '../../ports';
import { beyond, common, everyone, keyOf, nobody, type Entries } from './entries';

export type Seen = {
  readonly field: Field;
  /** What stood there, or was to stand there after our last call. */
  readonly base: Entries;
  /** What stands there now. */
  readonly entries: Entries;
  readonly goal: Recipients;
  /** Whoever of `base` is missing was taken out by hand: nothing else can have done it. */
  readonly isCertain: boolean;
};

/** What the sender does to the recipients while a change of ours is under way. */
export type ByHand = {
  readonly see: (seen: Seen) => void;
  /** The goal of a field with those who were added, and without those who were taken out. */
  readonly onTopOf: (goal: Recipients, field: Field) => Entries;
  /** Who was missing for a while, by the sender's hand or not: nobody can tell, so they were put back and stand there now. */
  readonly returned: (present: Recipients) => Entries;
};

/** `known` in a field are those of the change itself; whoever else turns up there was added by hand. */
export const byHand = (known: ReadonlyMap<Field, ReadonlySet<SmtpAddress>>): ByHand => {
  // Kept even when they are not seen for a while: then we have just overwritten them.
  let added = nobody;
  let gone = nobody;
  let missed = nobody;

  const onTopOf = (goal: Recipients, field: Field): Entries =>
    beyond([...goal[field], ...added[field]], gone[field]);

  return {
    see: ({ field, base, entries, goal, isCertain }) => {
      const unknown = entries.filter((entry) => known.get(field)?.has(keyOf(entry)) !== true);
      const strangers = beyond(unknown, added[field]);
      added = { ...added, [field]: [...added[field], ...strangers] };
      gone = { ...gone, [field]: beyond(gone[field], beyond(entries, base)) };
      // Whom the change itself takes out of this field is no matter of the hand: its undo brings them back.
      const absent = common(beyond(onTopOf(goal, field), entries), beyond(base, entries));
      if (isCertain) gone = { ...gone, [field]: [...gone[field], ...absent] };
      else missed = { ...missed, [field]: [...missed[field], ...absent] };
    },
    onTopOf,
    returned: (present) =>
      everyone({
        to: common(missed.to, present.to),
        cc: common(missed.cc, present.cc),
        bcc: common(missed.bcc, present.bcc),
      }),
  };
};

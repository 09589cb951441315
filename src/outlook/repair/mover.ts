import type { Field, SmtpAddress } from '../../core/recipient';
import type { Change, Recipients } from '../../ports';
import { beyond, isSameOrder, isSameSet, keyOf, nobody, type Entries } from './entries';
import type { Patient } from './patient';
import { inTurns, obstacleToRewriting } from './plan';
import { applied, mostWrites, nextWrite, type Write } from './writes';

/** How the recipients are brought to a goal. */
export type Manner = {
  /** Exactly in the goal's order; after a failure only the same people count, which needs fewer calls. */
  readonly keepsOrder: boolean;
  /** Goes on with the other fields where Outlook refuses one. */
  readonly goesOn: boolean;
};

export type Mover = {
  /** The fields that the change is about. */
  readonly fields: readonly Field[];
  /** True once Outlook has shown the goal; false where it refused a call twice. Can be tried again with another goal. */
  readonly bringTo: (goal: Recipients, manner: Manner) => Promise<boolean>;
  /** As last seen; what somebody added by hand meanwhile stands in both. */
  readonly change: () => Change;
};

/** Read back and put right so often, then it is a refusal. */
const mostRounds = 3;

/** Moves recipients between `before` and `wanted`, in either direction; Outlook is read before it is written on. */
export const mover = (
  patient: Patient,
  caps: readonly number[],
  before: Recipients,
  wanted: Recipients,
): Mover => {
  const fields = patient.fields.filter((field) => !isSameOrder(before[field], wanted[field]));
  let present = before;
  // Added by hand while this runs. Kept even when they are not seen for a while: then we have just overwritten them.
  let strangers = nobody;

  const known = new Map<Field, ReadonlySet<SmtpAddress>>(
    fields.map((field) => [field, new Set([...before[field], ...wanted[field]].map(keyOf))]),
  );
  const hold = (field: Field, entries: Entries): void => {
    present = { ...present, [field]: entries };
  };
  const see = (field: Field, entries: Entries): void => {
    const unknown = entries.filter((entry) => known.get(field)?.has(keyOf(entry)) !== true);
    const others = [...strangers[field], ...beyond(unknown, strangers[field])];
    strangers = { ...strangers, [field]: others };
    hold(field, entries);
  };
  const withStrangers = (field: Field, entries: Entries): Entries => [
    ...entries,
    ...strangers[field],
  ];

  /** True where Outlook has done it, whatever it answered. */
  const write = async (field: Field, next: Write): Promise<'done' | 'done after all' | 'not'> => {
    const former = present[field];
    const expected = applied(former, next);
    const answer = await patient.write(field, next);
    if (answer === 'done') {
      hold(field, expected);
      return 'done';
    }
    const isBelievable = (entries: Entries): boolean =>
      isSameSet(entries, expected) || (answer === 'refused' && isSameSet(entries, former));
    const seen = await patient.readUntil(field, isBelievable);
    if (seen !== null) see(field, seen);
    // Nobody knows: better to name somebody as missing who is not than the reverse.
    else if (answer === 'silent' && next.kind === 'set') hold(field, expected);
    return seen !== null && isSameSet(seen, expected) ? 'done after all' : 'not';
  };

  const isWhole = (field: Field): boolean =>
    obstacleToRewriting(present[field], caps.includes(present[field].length)) === null;

  const bringField = async (field: Field, goal: Entries, keepsOrder: boolean): Promise<boolean> => {
    const now = await patient.readUntil(field, (entries) => isSameSet(entries, present[field]));
    if (now === null) return false;
    see(field, now);
    let isInOrder = keepsOrder;
    let failures = 0;
    for (let writes = 0; writes < mostWrites(goal); writes += 1) {
      const next = nextWrite(present[field], withStrangers(field, goal), isInOrder);
      if (next === null) return true;
      if (next.kind === 'set' && !isWhole(field)) return false;
      const written = await write(field, next);
      isInOrder = isInOrder && written === 'done';
      failures = written === 'not' ? failures + 1 : 0;
      if (failures === 2) return false;
    }
    return false;
  };

  const isThere = async (field: Field, goal: Entries): Promise<boolean> => {
    const isGoal = (entries: Entries): boolean => isSameSet(entries, withStrangers(field, goal));
    const seen = await patient.readUntil(field, isGoal);
    if (seen === null) return false;
    see(field, seen);
    return isGoal(seen);
  };

  const bringAll = async (goal: Recipients, { keepsOrder, goesOn }: Manner): Promise<boolean> => {
    const { gaining, others } = inTurns(fields, present, goal);
    let isRefused = false;
    for (const field of [...gaining, ...others]) {
      if (isRefused && (!goesOn || !gaining.includes(field))) break;
      const isBrought = await bringField(field, goal[field], keepsOrder);
      isRefused = isRefused || !isBrought;
    }
    return !isRefused;
  };

  return {
    fields,
    bringTo: async (goal, manner) => {
      for (let round = 0; round < mostRounds; round += 1) {
        const keepsOrder = manner.keepsOrder && round === 0;
        const isBrought = await bringAll(goal, { ...manner, keepsOrder });
        if (!isBrought && !manner.goesOn) return false;
        const seen = await Promise.all(fields.map((field) => isThere(field, goal[field])));
        if (!seen.includes(false)) return true;
        if (!isBrought) return false;
      }
      return false;
    },
    change: () => ({
      before: {
        to: withStrangers('to', before.to),
        cc: withStrangers('cc', before.cc),
        bcc: withStrangers('bcc', before.bcc),
      },
      after: present,
    }),
  };
};

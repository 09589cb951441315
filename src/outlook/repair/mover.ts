import type { Field, SmtpAddress } from '../../core/recipient';
import type { Change, Recipients } from '../../ports';
import { byHand } from './by-hand';
import { common, isSameOrder, isSameSet, keyOf, type Entries } from './entries';
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
  /** As last seen. Who was added by hand meanwhile stands in both; who was taken out by hand, in neither. */
  readonly change: () => Change;
  /** Who was missing for a while and is back, though it may have been the sender who took them out. */
  readonly returned: () => Entries;
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
  let aim = wanted;
  /** Fields that have shown everything as it stands in `present` since we last wrote into them. */
  const shown = new Set<Field>(fields);
  const { trust } = patient;

  const known = new Map<Field, ReadonlySet<SmtpAddress>>(
    fields.map((field) => [field, new Set([...before[field], ...wanted[field]].map(keyOf))]),
  );
  const hands = byHand(known);
  const hold = (field: Field, entries: Entries): void => {
    present = { ...present, [field]: entries };
  };
  const isCut = (entries: Entries): boolean => caps.includes(entries.length);
  const see = (field: Field, entries: Entries, base = present[field]): void => {
    const isWhole = !isCut(base) && !isCut(entries);
    const isCertain = shown.has(field) && trust.holds(field) && isWhole;
    hands.see({ field, base, entries, goal: aim, isCertain });
    hold(field, entries);
  };
  const goalOf = (field: Field): Entries => hands.onTopOf(aim, field);

  /** True where Outlook has done it, whatever it answered. */
  const write = async (field: Field, next: Write): Promise<'done' | 'done after all' | 'not'> => {
    const former = present[field];
    const expected = applied(former, next);
    shown.delete(field);
    const answer = await patient.write(field, next);
    if (answer === 'done') {
      hold(field, expected);
      return 'done';
    }
    const isBelievable = (entries: Entries): boolean =>
      isSameSet(entries, expected) || (answer === 'refused' && isSameSet(entries, former));
    const seen = await patient.readUntil(field, isBelievable);
    if (seen !== null) see(field, seen, common(former, expected));
    // Nobody knows: better to name somebody as missing who is not than the reverse.
    else if (answer === 'silent' && next.kind === 'set') hold(field, expected);
    return seen !== null && isSameSet(seen, expected) ? 'done after all' : 'not';
  };

  const isWhole = (field: Field): boolean =>
    obstacleToRewriting(present[field], isCut(present[field])) === null;

  const bringField = async (field: Field, keepsOrder: boolean): Promise<boolean> => {
    const now = await patient.readUntil(field, (entries) => isSameSet(entries, present[field]));
    if (now === null) return false;
    see(field, now);
    let isInOrder = keepsOrder;
    let failures = 0;
    for (let writes = 0; writes < mostWrites(aim[field]); writes += 1) {
      const next = nextWrite(present[field], goalOf(field), isInOrder);
      if (next === null) return true;
      if (next.kind === 'set' && !isWhole(field)) return false;
      const written = await write(field, next);
      isInOrder = isInOrder && written === 'done';
      failures = written === 'not' ? failures + 1 : 0;
      if (failures === 2) return false;
    }
    return false;
  };

  const isThere = async (field: Field): Promise<boolean> => {
    const isGoal = (entries: Entries): boolean => isSameSet(entries, goalOf(field));
    const seen = await patient.readUntil(field, isGoal);
    if (seen !== null) see(field, seen);
    const isReached = seen !== null && isGoal(seen);
    if (isReached) shown.add(field);
    else trust.end(field);
    return isReached;
  };

  const bringAll = async ({ keepsOrder, goesOn }: Manner): Promise<boolean> => {
    const left = (field: Field): Entries => common(aim[field], goalOf(field));
    const goal = { to: left('to'), cc: left('cc'), bcc: left('bcc') };
    const { gaining, others } = inTurns(fields, present, goal);
    let isRefused = false;
    for (const field of [...gaining, ...others]) {
      if (isRefused && (!goesOn || !gaining.includes(field))) break;
      const isBrought = await bringField(field, keepsOrder);
      isRefused = isRefused || !isBrought;
    }
    return !isRefused;
  };

  return {
    fields,
    bringTo: async (goal, manner) => {
      aim = goal;
      for (let round = 0; round < mostRounds; round += 1) {
        const keepsOrder = manner.keepsOrder && round === 0;
        const isBrought = await bringAll({ ...manner, keepsOrder });
        if (!isBrought && !manner.goesOn) return false;
        const seen = await Promise.all(fields.map(isThere));
        if (!seen.includes(false)) return true;
        if (!isBrought) return false;
      }
      return false;
    },
    change: () => ({
      before: {
        to: hands.onTopOf(before, 'to'),
        cc: hands.onTopOf(before, 'cc'),
        bcc: hands.onTopOf(before, 'bcc'),
      },
      after: present,
    }),
    returned: () => hands.returned(present),
  };
};

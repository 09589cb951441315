import type { Field } from '../../core/recipient';
import type {
  Clock,
  CutShort,
  RecipientEntry,
  Recipients,
  RepairOutcome,
  Repairs,
  SessionStore,
} from '../../ports';
import { atOnce } from '../../transport/at-once';
import { openBench, type Bench } from './bench';
import type { Alarm } from './alarm';
import { openDebt, type Debt } from './debt';
import { everyone, isSameSet, keyOf, nobody, type Entries } from './entries';
import type { FieldCalls } from './fields';
import { mover, type Manner, type Mover } from './mover';
import { firstObstacle, obstacle, wantedBy } from './plan';
import { atRisk, missingFrom, united } from './risk';
import { fullTrust } from './trust';
import { undone } from './undo';
import { applied, type Write } from './writes';

export type RepairPorts = {
  /** The item that is open; null where there is none. */
  readonly open: () => FieldCalls | null;
  /** Lengths at which this client may cut a field it reads. */
  readonly caps: () => readonly number[];
  readonly clock: Clock;
  /** Of the item that is open. */
  readonly session: () => SessionStore;
  readonly alarm: Alarm;
};

const eachOnce = (entries: Entries): readonly RecipientEntry[] => {
  const named = new Set<string>();
  return entries.filter((entry) => named.size < named.add(keyOf(entry)).size);
};

const exactly: Manner = { keepsOrder: true, goesOn: false };
const whateverOrder: Manner = { keepsOrder: false, goesOn: true };

type Journey = { readonly moving: Mover; readonly debt: Debt };

/** On the way, whoever could get lost is remembered. */
const bringTo = async ({ moving, debt }: Journey, goal: Recipients, manner: Manner) => {
  const from = moving.change().after;
  await debt.risk(atRisk({ fields: moving.fields, from, goal, keepsOrder: manner.keepsOrder }));
  return moving.bringTo(goal, manner);
};

const carryOut = async (
  { patient, caps }: Bench,
  debt: Debt,
  before: Recipients,
  wanted: Recipients,
): Promise<{ readonly outcome: RepairOutcome; readonly left: Recipients }> => {
  const moving = mover(patient, caps, before, wanted);
  const journey = { moving, debt };
  const isDone = await bringTo(journey, wanted, exactly);
  const isBack = !isDone && (await bringTo(journey, before, whateverOrder));
  const change = moving.change();
  const left = change.after;
  const returned = eachOnce(moving.returned());
  const also = returned.length === 0 ? {} : { returned };
  await debt.settle(isDone ? nobody : change.before, left);
  if (isDone) return { outcome: { kind: 'done', change, ...also }, left };
  if (isBack) return { outcome: { kind: 'refused', ...also }, left };
  const missing = eachOnce(everyone(missingFrom(change.before, left)));
  return { outcome: { kind: 'lost', missing, change, ...also }, left };
};

/** A write that came after nobody waited for it any more, over what was put right since: put right once more. */
const mend = async (
  bench: Bench,
  debt: Debt,
  left: Recipients,
  field: Field,
  write: Write,
): Promise<void> => {
  const spoilt = write.kind === 'set' ? write.entries : applied(left[field], write);
  const isSpoilt = (entries: Entries): boolean => isSameSet(entries, spoilt);
  if (isSpoilt(left[field])) return;
  const seen = await bench.patient.readUntil(field, isSpoilt);
  if (seen === null || !isSpoilt(seen)) return;
  const moving = mover(bench.patient, bench.caps, { ...left, [field]: seen }, left);
  await bringTo({ moving, debt }, left, whateverOrder);
  await debt.settle(left, moving.change().after);
};

/** Changes of the open item's recipients that lose nobody and double nobody, one after the other. */
export const repairs = ({ open, caps, clock, session, alarm }: RepairPorts): Repairs => {
  const inTurn = atOnce(1);
  const debt = openDebt(session, clock, alarm);
  const trust = fullTrust();
  /** What the last change left. */
  let left: Recipients | null = null;
  let longest = 0;

  const look = async (): Promise<Bench | null> => {
    const calls = open();
    if (calls === null) return null;
    const bench: Bench = await openBench(calls, caps(), clock, longest, trust, (field, write) => {
      void inTurn(() =>
        left === null ? Promise.resolve() : mend(bench, debt, left, field, write),
      );
    });
    longest = bench.longest;
    return bench;
  };

  const withBench = (work: (bench: Bench) => Promise<RepairOutcome>): Promise<RepairOutcome> =>
    inTurn(async () => {
      const bench = await look();
      return bench === null ? { kind: 'impossible', obstacle: 'unreadable' } : work(bench);
    });

  const change = async (bench: Bench, wanted: Recipients): Promise<RepairOutcome> => {
    const done = await carryOut(bench, debt, bench.standing.recipients, wanted);
    left = done.left;
    return done.outcome;
  };

  const cutShort = async (): Promise<CutShort | null> => {
    const owed = await debt.recall();
    if (everyone(owed).length === 0) return null;
    // What the closed pane has begun may still be carried out.
    trust.end('to', 'cc', 'bcc');
    const standing = (await look())?.standing;
    if (standing === undefined || standing.unreadable.length + standing.cut.length > 0) return null;
    const present = standing.recipients;
    const missing = missingFrom(owed, present);
    await debt.settle(nobody, present);
    if (everyone(missing).length === 0) return null;
    const change = { before: united(present, missing), after: present };
    return { missing: eachOnce(everyone(missing)), change };
  };

  return {
    cutShort: () => inTurn(cutShort),
    repair: (repair) =>
      withBench(async (bench) => {
        const found = obstacle(repair, bench.standing, bench.caps);
        return found === null
          ? change(bench, wantedBy(repair, bench.standing.recipients))
          : { kind: 'impossible', obstacle: found };
      }),
    undo: (done) =>
      withBench(async (bench) => {
        const wanted = undone(done, bench.standing.recipients);
        const found = firstObstacle(bench.standing, wanted, bench.caps);
        return found === null ? change(bench, wanted) : { kind: 'impossible', obstacle: found };
      }),
  };
};

import type { Field } from '../../core/recipient';
import type {
  Change,
  Clock,
  RecipientEntry,
  Recipients,
  RepairOutcome,
  Repairs,
} from '../../ports';
import { atOnce } from '../../transport/at-once';
import { openBench, type Bench } from './bench';
import { isSameSet, keyOf, type Entries } from './entries';
import type { FieldCalls } from './fields';
import { mover } from './mover';
import { firstObstacle, obstacle, wantedBy } from './plan';
import { undone } from './undo';
import { applied, type Write } from './writes';

export type RepairPorts = {
  /** The item that is open; null where there is none. */
  readonly open: () => FieldCalls | null;
  /** Lengths at which this client may cut a field it reads. */
  readonly caps: () => readonly number[];
  readonly clock: Clock;
};

/** Whoever stood in a field before and stands in none now, each once. */
const missing = ({ before, after }: Change): readonly RecipientEntry[] => {
  const named = new Set([...after.to, ...after.cc, ...after.bcc].map(keyOf));
  return [...before.to, ...before.cc, ...before.bcc].filter(
    (entry) => named.size < named.add(keyOf(entry)).size,
  );
};

const carryOut = async (
  { patient, caps }: Bench,
  before: Recipients,
  wanted: Recipients,
): Promise<{ readonly outcome: RepairOutcome; readonly left: Recipients }> => {
  const moving = mover(patient, caps, before, wanted);
  const isDone = await moving.bringTo(wanted, { keepsOrder: true, goesOn: false });
  const isBack = !isDone && (await moving.bringTo(before, { keepsOrder: false, goesOn: true }));
  const change = moving.change();
  const left = change.after;
  if (isDone) return { outcome: { kind: 'done', change }, left };
  if (isBack) return { outcome: { kind: 'refused' }, left };
  return { outcome: { kind: 'lost', missing: missing(change), change }, left };
};

/** A write that came after nobody waited for it any more, over what was put right since: put right once more. */
const mend = async (bench: Bench, left: Recipients, field: Field, write: Write): Promise<void> => {
  const spoilt = write.kind === 'set' ? write.entries : applied(left[field], write);
  const isSpoilt = (entries: Entries): boolean => isSameSet(entries, spoilt);
  if (isSpoilt(left[field])) return;
  const seen = await bench.patient.readUntil(field, isSpoilt);
  if (seen === null || !isSpoilt(seen)) return;
  const moving = mover(bench.patient, bench.caps, { ...left, [field]: seen }, left);
  await moving.bringTo(left, { keepsOrder: false, goesOn: true });
};

/** Changes of the open item's recipients that lose nobody and double nobody, one after the other. */
export const repairs = ({ open, caps, clock }: RepairPorts): Repairs => {
  const inTurn = atOnce(1);
  /** What the last change left. */
  let left: Recipients | null = null;
  let longest = 0;

  const withBench = (work: (bench: Bench) => Promise<RepairOutcome>): Promise<RepairOutcome> =>
    inTurn(async () => {
      const calls = open();
      if (calls === null) return { kind: 'impossible', obstacle: 'unreadable' };
      const bench: Bench = await openBench(calls, caps(), clock, longest, (field, write) => {
        void inTurn(() => (left === null ? Promise.resolve() : mend(bench, left, field, write)));
      });
      longest = bench.longest;
      return work(bench);
    });

  const change = async (bench: Bench, wanted: Recipients): Promise<RepairOutcome> => {
    const done = await carryOut(bench, bench.standing.recipients, wanted);
    left = done.left;
    return done.outcome;
  };

  return {
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

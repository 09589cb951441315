import type { Field } from '../../core/recipient';
import type { Clock } from '../../ports';
import type { Entries } from './entries';
import type { FieldCalls } from './fields';
import { patient, type Patient } from './patient';
import type { Standing } from './plan';
import type { Trust } from './trust';
import type { Write } from './writes';

/** One item under repair, as it was read at the beginning. */
export type Bench = {
  readonly patient: Patient;
  /** Lengths at which this client may cut what it reads. */
  readonly caps: readonly number[];
  /** The longest field read so far: a client that has shown more than a cap does not have that cap. */
  readonly longest: number;
  readonly standing: Standing;
};

type FieldRead = { readonly field: Field; readonly entries: Entries | null };

const standing = (
  isMeeting: boolean,
  reads: readonly FieldRead[],
  caps: readonly number[],
): Standing => {
  const of = (name: Field): Entries => reads.find(({ field }) => field === name)?.entries ?? [];
  return {
    isMeeting,
    recipients: { to: of('to'), cc: of('cc'), bcc: of('bcc') },
    cut: reads.filter(({ field }) => caps.includes(of(field).length)).map(({ field }) => field),
    unreadable: reads.filter(({ entries }) => entries === null).map(({ field }) => field),
  };
};

export const openBench = async (
  calls: FieldCalls,
  caps: readonly number[],
  clock: Clock,
  longestBefore: number,
  trust: Trust,
  onLate: (field: Field, write: Write) => void,
): Promise<Bench> => {
  const fields = patient(calls, clock, trust, onLate);
  const reads = await Promise.all(
    fields.fields.map(async (field) => ({ field, entries: await fields.read(field) })),
  );
  const longest = Math.max(longestBefore, ...reads.map(({ entries }) => entries?.length ?? 0));
  const possible = caps.filter((cap) => cap >= longest);
  return {
    patient: fields,
    caps: possible,
    longest,
    standing: standing(calls.isMeeting, reads, possible),
  };
};

import type { Field } from '../../core/recipient';
import type { Clock } from '../../ports';
import { startDeadline, within } from '../../transport/deadline';
import type { Entries } from './entries';
import type { FieldCalls } from './fields';
import type { Trust } from './trust';
import type { Write } from './writes';

/** Milliseconds one call may take; no document names a bound, and Outlook itself calls five seconds long at Send. */
const callMs = 5000;

/**
 * Milliseconds before a field is read again that is not as it should be: what was written may show late, because only
 * addresses that Outlook has resolved come back. How late, no document says.
 */
const pausesMs = [300, 1700];

/** `silent`: no answer in time; Outlook may have done it, or do it yet. */
export type Written = 'done' | 'refused' | 'silent';

/** The fields, each call within a bound. Never rejects. */
export type Patient = {
  readonly fields: readonly Field[];
  readonly trust: Trust;
  /** Null where Outlook failed twice. */
  readonly read: (field: Field) => Promise<Entries | null>;
  /** Reads again, twice at most, before it believes something else than what is expected. */
  readonly readUntil: (
    field: Field,
    isExpected: (entries: Entries) => boolean,
  ) => Promise<Entries | null>;
  readonly write: (field: Field, write: Write) => Promise<Written>;
};

export const patient = (
  calls: FieldCalls,
  clock: Clock,
  trust: Trust,
  /** Told of a write that Outlook has done after nobody waited for it any more. */
  onLate: (field: Field, write: Write) => void,
): Patient => {
  const readOnce = async (field: Field): Promise<Entries | null> => {
    const deadline = startDeadline(clock, callMs);
    const answer = await within(calls.read(field, deadline), deadline).catch(() => null);
    return answer === null || answer.late ? null : answer.value;
  };
  const read = async (field: Field): Promise<Entries | null> =>
    (await readOnce(field)) ?? (await readOnce(field));

  return {
    fields: calls.fields,
    trust,
    read,
    readUntil: async (field, isExpected) => {
      let seen = await read(field);
      for (const ms of pausesMs) {
        // Outlook that does not answer is not asked for longer: somebody is waiting.
        if (seen === null || isExpected(seen)) return seen;
        await clock.after(ms);
        seen = (await read(field)) ?? seen;
      }
      return seen;
    },
    write: async (field, write) => {
      const deadline = startDeadline(clock, callMs);
      const call = calls.write(field, write, deadline);
      const answer = await within(call, deadline).catch(() => null);
      if (answer?.late === false) return 'done';
      trust.end(field);
      if (answer === null) return 'refused';
      call.then(
        () => {
          onLate(field, write);
        },
        () => undefined,
      );
      return 'silent';
    },
  };
};

import type { Clock, Recipients, SessionStore } from '../../ports';
import { startDeadline, within } from '../../transport/deadline';
import type { Alarm } from './alarm';
import { everyone, nobody } from './entries';
import { missingFrom, united } from './risk';
import { namesFit, noteKey, readNote, writeNote } from './note';

/** Who has to come back, should what is under way be cut short: remembered in the item, for the next pane. Never rejects. */
export type Debt = {
  /** What an earlier pane has left behind. */
  readonly recall: () => Promise<Recipients>;
  /** They are at risk, beside those who are owed already. */
  readonly risk: (risked: Recipients) => Promise<void>;
  /** What is over has left `present`: whoever was at risk and stands there is owed no more; `lost` are. */
  readonly settle: (lost: Recipients, present: Recipients) => Promise<void>;
};

/** Milliseconds a call may take; as long as any other call of a repair. */
const callMs = 5000;

const isNobody = (recipients: Recipients): boolean => everyone(recipients).length === 0;

export const openDebt = (session: () => SessionStore, clock: Clock, alarm: Alarm): Debt => {
  /** Missing since before what is under way. */
  let owed = nobody;
  let isNoted = false;

  /** True where Outlook refuses to keep it, as it does what is too long. */
  const isRefused = async (text: string): Promise<boolean> => {
    try {
      await within(session().set(noteKey, text), startDeadline(clock, callMs));
      return false;
    } catch {
      return true;
    }
  };

  /** Where even the addresses are too many, or the client keeps nothing, the change goes on without. */
  const note = async (recipients: Recipients): Promise<void> => {
    isNoted = true;
    const whole = writeNote(recipients, true);
    if (whole.length > namesFit || (await isRefused(whole)))
      await isRefused(writeNote(recipients, false));
  };

  return {
    recall: async () => {
      try {
        const kept = await within(session().get(noteKey), startDeadline(clock, callMs));
        owed = readNote((kept.late ? null : kept.value) ?? '');
      } catch {
        return nobody;
      }
      isNoted = !isNobody(owed);
      return owed;
    },
    risk: async (risked) => {
      if (isNobody(risked)) return;
      await within(alarm.raise(), startDeadline(clock, callMs));
      await note(united(owed, risked));
    },
    settle: async (lost, present) => {
      owed = missingFrom(united(owed, lost), present);
      if (!isNobody(owed)) return note(owed);
      if (!isNoted) return;
      await within(alarm.clear(), startDeadline(clock, callMs));
      isNoted = await isRefused(writeNote(nobody, false));
    },
  };
};

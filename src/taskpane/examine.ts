import { check, type Checked, type CheckPorts } from '../check/check';
import {
  confirmationDigest,
  confirmationKey,
  confirmationMs,
  isRememberedIn,
} from '../check/passes';
import { startDeadline, within } from '../transport/deadline';

/** A message that could matter, with its verdict. */
export type Weighed = Exclude<Checked, { readonly isOrdinary: true }>;

export type Examined = {
  readonly checked: Checked;
  /** The confirmation is given, still holds, and the next Send spends it. */
  readonly isConfirmed: boolean;
  /** Milliseconds since 1970; the age of what was found counts up to here. */
  readonly at: number;
};

/** Outlook on Mac may keep sessionData back for some 2 s after opening (office-js#5951). Milliseconds. */
const sessionMs = 5000;

/** Whether Send would pass on the confirmation given before; false where nobody can tell. */
export const isConfirmed = async (
  { facts, verdict, policy }: Weighed,
  { item, clock }: Pick<CheckPorts, 'item' | 'clock'>,
): Promise<boolean> => {
  if (verdict.action !== 'confirm') return false;
  const digest = confirmationDigest(facts, policy.revision);
  const asked = isRememberedIn(item.session, confirmationKey, digest, clock.now(), confirmationMs);
  try {
    const answer = await within(asked, startDeadline(clock, sessionMs));
    return !answer.late && answer.value;
  } catch {
    return false;
  }
};

/** The same check as at Send, and what became of an earlier confirmation. */
export const examine = async (ports: CheckPorts): Promise<Examined> => {
  const checked = await check(ports);
  return {
    checked,
    isConfirmed: !checked.isOrdinary && (await isConfirmed(checked, ports)),
    at: ports.clock.now(),
  };
};

import { check, type Checked, type CheckPorts } from '../check/check';
import {
  confirmationDigest,
  confirmationKey,
  confirmationMs,
  isRememberedIn,
  readRemembered,
} from '../check/passes';
import type { SmtpAddress } from '../core/recipient';
import { startDeadline, within } from '../transport/deadline';

/** A message that could matter, with its verdict. */
export type Weighed = Exclude<Checked, { readonly isOrdinary: true }>;

export type Examined = {
  readonly checked: Checked;
  /** The confirmation is given, still holds, and the next Send spends it. */
  readonly isConfirmed: boolean;
  /** When that ends by itself, in milliseconds since 1970; null where there is no confirmation. */
  readonly confirmedUntil: number | null;
  readonly mailboxOwner: SmtpAddress | null;
  /** When the look began, in milliseconds since 1970. */
  readonly startedAt: number;
  /** Milliseconds since 1970; the age of what was found counts up to here. */
  readonly at: number;
};

type Asked = Pick<CheckPorts, 'item' | 'clock'>;

/** Outlook on Mac may keep sessionData back for some 2 s after opening (office-js#5951). Milliseconds. */
const sessionMs = 5000;

/** Until when Send would pass on the confirmation given before; null where it would not, or nobody can tell. */
export const confirmedUntil = async (
  { facts, verdict, policy }: Weighed,
  { item, clock }: Asked,
): Promise<number | null> => {
  if (verdict.action !== 'confirm') return null;
  const digest = confirmationDigest(facts, policy.revision);
  const { session } = item;
  const ask = async (): Promise<number | null> => {
    const now = clock.now();
    if (!(await isRememberedIn(session, confirmationKey, digest, now, confirmationMs))) return null;
    const remembered = readRemembered((await session.get(confirmationKey)) ?? '');
    return remembered === null ? null : remembered.at + confirmationMs;
  };
  try {
    const answer = await within(ask(), startDeadline(clock, sessionMs));
    return answer.late ? null : answer.value;
  } catch {
    return null;
  }
};

/** Nothing tells the pane of a changed subject. Where Outlook does not say, it is taken as the same. */
const hasSameSubject = async ({ facts }: Weighed, { item, clock }: Asked): Promise<boolean> => {
  try {
    const answer = await within(item.subject(), startDeadline(clock, sessionMs));
    return answer.late || answer.value === (facts.subject ?? answer.value);
  } catch {
    return true;
  }
};

/** Whether a confirmation that held a moment ago still does: no change of the subject, not expired, not spent. */
export const stillHolds = async (seen: Weighed, asked: Asked): Promise<boolean> =>
  (await hasSameSubject(seen, asked)) && (await confirmedUntil(seen, asked)) !== null;

/** The same check as at Send, and what became of an earlier confirmation. */
export const examine = async (ports: CheckPorts): Promise<Examined> => {
  const startedAt = ports.clock.now();
  const checked = await check(ports);
  const until = checked.isOrdinary ? null : await confirmedUntil(checked, ports);
  return {
    checked,
    startedAt,
    isConfirmed: until !== null,
    confirmedUntil: until,
    mailboxOwner: ports.item.mailboxOwner,
    at: ports.clock.now(),
  };
};

/** Whether the message still has the recipients it had when it was looked at. */
export const hasSameRecipients = async (
  { checked: { read } }: Examined,
  { item, clock }: Asked,
): Promise<boolean> => {
  const now = await item.recipients(startDeadline(clock, sessionMs));
  return JSON.stringify(now) === JSON.stringify(read);
};

import { check, type CheckPorts } from '../check/check';
import {
  confirmationDigest,
  confirmationKey,
  confirmationMs,
  recipientsDigest,
  remember,
} from '../check/passes';
import type { SessionStore } from '../ports';
import { startDeadline, within } from '../transport/deadline';
import { questionFor } from './confirmation';
import { confirmedUntil, type Examined, type Weighed } from './examine';

export type Confirmed = {
  /** `changed`: the message is no longer the one that was looked at. `not-kept`: Outlook refused twice. */
  readonly outcome: 'kept' | 'changed' | 'not-kept';
  readonly examined: Examined;
};

/** Half of Outlook's patience with a call that is never answered would already look broken. Milliseconds. */
const writeMs = 5000;

const isSameQuestion = (seen: Weighed, now: Weighed): boolean =>
  JSON.stringify(questionFor(now)) === JSON.stringify(questionFor(seen)) &&
  recipientsDigest(now.facts) === recipientsDigest(seen.facts);

/** Tried once more where it fails. True when it was kept. */
const rememberTwice = async (
  text: Parameters<typeof remember>[2],
  session: SessionStore,
  clock: CheckPorts['clock'],
): Promise<boolean> => {
  const attempt = async (): Promise<boolean> => {
    try {
      const deadline = startDeadline(clock, writeMs);
      return !(await within(remember(session, confirmationKey, text), deadline)).late;
    } catch {
      return false;
    }
  };
  return (await attempt()) || (await attempt());
};

/**
 * Keeps the sender's confirmation where the next Send looks for it. The message is checked anew first: nothing tells
 * the pane of a changed subject, and the confirmation is bound to it.
 */
export const confirm = async (
  seen: Weighed,
  reason: string,
  ports: CheckPorts,
): Promise<Confirmed> => {
  const startedAt = ports.clock.now();
  const checked = await check(ports);
  const at = ports.clock.now();
  const examined = (until: number | null): Examined => ({
    checked,
    isConfirmed: until !== null,
    confirmedUntil: until,
    mailboxOwner: ports.item.mailboxOwner,
    startedAt,
    at,
  });
  if (checked.isOrdinary || !isSameQuestion(seen, checked)) {
    const until = checked.isOrdinary ? null : await confirmedUntil(checked, ports);
    return { outcome: 'changed', examined: examined(until) };
  }
  const digest = confirmationDigest(checked.facts, checked.policy.revision);
  const said = reason.trim();
  const isKept = await rememberTwice(
    { digest, at, ...(said === '' ? {} : { reason: said }) },
    ports.item.session,
    ports.clock,
  );
  return {
    outcome: isKept ? 'kept' : 'not-kept',
    examined: examined(isKept ? at + confirmationMs : null),
  };
};

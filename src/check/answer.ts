import type { Deadline, SessionStore } from '../ports';
import { within } from '../transport/deadline';
import type { Judged } from './check';
import {
  confirmationDigest,
  confirmationKey,
  confirmationMs,
  forget,
  isRememberedIn,
  recipientsDigest,
  remember,
  secondPressKey,
  secondPressMs,
} from './passes';

/** What Send is told. */
export type Answer = { readonly allow: true } | { readonly allow: false; readonly judged: Judged };

export type AnswerPorts = {
  readonly session: SessionStore;
  /** The client shows Send Anyway (Mailbox 1.14). */
  readonly canOverride: boolean;
  /** What is left of the budget, and a little time of its own, because there may be nothing left. */
  readonly grace: Deadline;
};

const letGo: Answer = { allow: true };

/** A warning without Send Anyway. Where it cannot be remembered the message goes: a warning must not be a dead end. */
const warnWithoutOverride = async (
  { facts }: Judged,
  held: Answer,
  { session, grace }: AnswerPorts,
): Promise<Answer> => {
  const digest = recipientsDigest(facts);
  const { at } = facts;
  try {
    const known = await within(
      isRememberedIn(session, secondPressKey, digest, at, secondPressMs),
      grace,
    );
    if (known.late || known.value) return letGo;
    const kept = await within(remember(session, secondPressKey, { digest, at }), grace);
    return kept.late ? letGo : held;
  } catch {
    return letGo;
  }
};

const isConfirmed = async (
  { facts, policy }: Judged,
  { session, grace }: AnswerPorts,
): Promise<boolean> => {
  const digest = confirmationDigest(facts, policy.revision);
  try {
    const known = await within(
      isRememberedIn(session, confirmationKey, digest, facts.at, confirmationMs),
      grace,
    );
    if (known.late || !known.value) return false;
    await within(forget(session, confirmationKey), grace);
    return true;
  } catch {
    return false;
  }
};

/** From verdict to answer, with the ways past a warning and a confirmation. A block has none. */
export const answerSend = async (judged: Judged, ports: AnswerPorts): Promise<Answer> => {
  const { action } = judged.verdict;
  const held: Answer = { allow: false, judged };
  switch (action) {
    case 'allow':
      return letGo;
    case 'warn':
      return ports.canOverride ? held : warnWithoutOverride(judged, held, ports);
    case 'confirm':
      return (await isConfirmed(judged, ports)) ? letGo : held;
    case 'block':
      return held;
  }
};

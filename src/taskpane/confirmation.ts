import type { Judged } from '../check/check';
import { everyone } from '../core/governed';
import { headlineNumber, headlineOf } from '../core/headline';
import type { Policy } from '../core/policy';
import { parseNumberOfPeople } from './number-of-people';

/** What the sender is asked for before a message at `confirm` may leave. */
export type Question = {
  /** To be typed; null where nobody knows it, and a box is ticked in its place. */
  readonly people: number | null;
  readonly reason: Policy['confirmReason'];
};

/** What the form holds. */
export type Filled = {
  readonly typed: string;
  readonly isTicked: boolean;
  readonly reason: string;
};

export type Gap = 'number' | 'tick' | 'reason';

/** Null unless the message waits for a confirmation. */
export const questionFor = ({ facts, verdict, policy }: Judged): Question | null => {
  if (verdict.action !== 'confirm') return null;
  const people = headlineNumber(headlineOf(verdict.audience, everyone(facts, policy)));
  return { people, reason: people === null ? 'required' : policy.confirmReason };
};

/** What is still missing or wrong, in the order of the form. */
export const gaps = (
  { people, reason: rule }: Question,
  { typed, isTicked, reason }: Filled,
): readonly Gap[] => [
  ...(people !== null && parseNumberOfPeople(typed) !== people ? (['number'] as const) : []),
  ...(people === null && !isTicked ? (['tick'] as const) : []),
  ...(rule === 'required' && reason.trim() === '' ? (['reason'] as const) : []),
];

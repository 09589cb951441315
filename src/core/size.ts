import { audienceOf, type Audience } from './audience';
import type { Facts, MessageKind } from './facts';
import { governed, isExempt } from './governed';
import { atMost, isStronger, stepAt, type Action, type Policy, type Steps } from './policy';

export const stepsFor = (kind: MessageKind, { thresholds }: Policy): Steps => {
  switch (kind) {
    case 'replyAll':
      return thresholds.replyAll;
    case 'meeting':
      return thresholds.meeting;
    case 'new':
    case 'forward':
    case 'reply':
      return thresholds.new;
  }
};

export type SizeJudgement = {
  readonly action: Action;
  readonly limit: number;
  readonly audience: Audience;
};

/**
 * What the thresholds say of the governed audience. Only the certain lower end blocks; the upper end of what is
 * seen alone asks for a confirmation at most; recipients beyond the client's cap are worth a warning.
 */
export const judgeSize = (facts: Facts, policy: Policy): SizeJudgement => {
  const audience = audienceOf(governed(facts, policy));
  if (isExempt(facts, policy)) return { action: 'allow', limit: 0, audience };
  const steps = stepsFor(facts.kind, policy);
  const certain = stepAt(audience.min, steps);
  const possible = stepAt(audience.seen, steps);
  const capped = { action: atMost('confirm', possible.action), limit: possible.limit };
  const judged = isStronger(capped.action, certain.action) ? capped : certain;
  const action = facts.isCut && judged.action === 'allow' ? 'warn' : judged.action;
  return { action, limit: judged.limit, audience };
};

/** False while a threshold lies between the two ends of the audience, so that reading members could change the action. */
export const isSettled = (facts: Facts, policy: Policy): boolean => {
  if (isExempt(facts, policy)) return true;
  const steps = stepsFor(facts.kind, policy);
  const { min, seen } = audienceOf(governed(facts, policy));
  return stepAt(min, steps).action === stepAt(seen, steps).action;
};

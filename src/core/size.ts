import { audienceOf, behindLists, withPeople, type Audience, type Bounds } from './audience';
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

/** Only the certain lower end blocks; the upper end of what is seen alone asks for a confirmation at most. */
const judge = ({ min, seen }: Bounds, steps: Steps): Pick<SizeJudgement, 'action' | 'limit'> => {
  const certain = stepAt(min, steps);
  const possible = stepAt(seen, steps);
  const capped = { action: atMost('confirm', possible.action), limit: possible.limit };
  return isStronger(capped.action, certain.action) ? capped : certain;
};

/** What the thresholds say of the governed audience; recipients beyond the client's cap are worth a warning. */
export const judgeSize = (facts: Facts, policy: Policy): SizeJudgement => {
  const audience = audienceOf(governed(facts, policy));
  if (isExempt(facts, policy)) return { action: 'allow', limit: 0, audience };
  const { action, limit } = judge(audience, stepsFor(facts.kind, policy));
  return { action: facts.isCut && action === 'allow' ? 'warn' : action, limit, audience };
};

/** False while reading up to `readable` more members of the lists could change the action. */
export const isSettled = (facts: Facts, policy: Policy, readable = Infinity): boolean => {
  if (isExempt(facts, policy)) return true;
  const reach = governed(facts, policy);
  const { min, seen } = behindLists(reach);
  const found = reach.membersRead?.distinct ?? 0;
  const actionOf = (bounds: Bounds): Action =>
    judge(withPeople(reach.people, bounds), stepsFor(facts.kind, policy)).action;
  // Reading can show that those it reads stand in several lists, down to the largest list alone, or that nobody does.
  const fewest = { min, seen: Math.max(min, seen - readable) };
  const most = { min: Math.min(seen, Math.max(min, found + readable)), seen };
  return actionOf(fewest) === actionOf(most);
};

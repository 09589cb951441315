import { lowestThreshold } from '../../../core/ordinary';
import type { Hold, Policy } from '../../../core/policy';
import { endingAt, enumerated, outcome, people, type Part } from './words';

/** What a reply must reach for a hold on its subject to concern it. */
const spread = (policy: Policy): string => {
  const lowest = lowestThreshold(policy);
  return lowest === Infinity ? 'a list' : `a list or at least ${people(lowest)}`;
};

const held = ({ lists, subjects }: Hold, policy: Policy): string => {
  const quoted = subjects.map((subject) => `"${subject}"`);
  const parts = [
    ...(lists.length === 0 ? [] : [`every message to ${enumerated(lists, 'or')}`]),
    ...(subjects.length === 0
      ? []
      : [
          `every reply with the subject ${enumerated(quoted, 'or')} that reaches ${spread(policy)}`,
        ]),
  ];
  return `${parts.join(', and ')} ${outcome('block', policy)}, whoever sends it`;
};

const aboutHold = (hold: Hold, policy: Policy, now: number): string => {
  const name = enumerated([hold.id]);
  return now < hold.until
    ? `Hold ${name}, in force until ${endingAt(hold.until)}: ${held(hold, policy)}.`
    : `Hold ${name} is over since ${endingAt(hold.until)} and holds nothing.`;
};

export const holds: Part = (policy, now) =>
  policy.holds.length === 0
    ? ['No hold is set.']
    : policy.holds.map((hold) => aboutHold(hold, policy, now));

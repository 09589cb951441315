import { audienceOf } from '../audience';
import { everyone } from '../governed';
import type { Rule } from './rule';

/** Many people have answered everybody within the last minutes: one more reply to all feeds the storm. */
export const stormInProgress: Rule = (facts, policy) => {
  const { windowMinutes, replies, minAudience, action } = policy.storm;
  if (facts.kind !== 'replyAll' || facts.thread === null) return [];
  const { repliers } = facts.thread;
  const isLarge = audienceOf(everyone(facts, policy)).max >= minAudience;
  return repliers >= replies && isLarge
    ? [{ rule: 'storm-in-progress', action, repliers, windowMinutes }]
    : [];
};

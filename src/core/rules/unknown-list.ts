import { isKnown } from '../audience';
import type { Ignorance, ListFact } from '../facts';
import { governed, isExempt } from '../governed';
import type { Rule } from './rule';

const ignoranceOf = ({ size }: ListFact): Ignorance => size.why ?? 'unlisted';

/** Nobody can tell how many people are behind a list; the policy says what that means. */
export const unknownList: Rule = (facts, policy) => {
  if (isExempt(facts, policy)) return [];
  const reach = governed(facts, policy);
  const open = reach.lists.filter((list) => !isKnown(list) || list.size.max === Infinity);
  return (['unlisted', 'unreachable'] as const)
    .map((why) => ({
      rule: 'unknown-list' as const,
      action: policy.whenUnknown[why],
      lists: open.filter((list) => ignoranceOf(list) === why),
      why,
      isUnreadable: why === 'unreachable' && facts.isUnreadable,
    }))
    .filter(({ lists, isUnreadable }) => lists.length > 0 || isUnreadable);
};

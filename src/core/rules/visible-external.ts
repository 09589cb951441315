import { stepAt } from '../policy';
import { isInternal } from '../recipient';
import type { Rule } from './rule';

/** External people in To and Cc who see one another's addresses. */
export const visibleExternal: Rule = (facts, policy) => {
  if (facts.kind === 'meeting') return [];
  const visible = facts.people.filter(
    ({ address, isVisible }) => isVisible && !isInternal(address, policy.internalDomains),
  ).length;
  return [{ rule: 'visible-external', visible, ...stepAt(visible, policy.externalVisible) }];
};

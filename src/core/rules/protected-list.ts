import { flatten } from '../flatten';
import { everyone, protection } from '../governed';
import type { Rule } from './rule';

/** A list with an action of its own in the policy, written to by somebody who is not among its allowed senders. */
export const protectedList: Rule = (facts, policy) =>
  flatten(
    everyone(facts, policy).lists.map((list) => {
      const rule = protection(list, facts, policy);
      return rule?.action === undefined
        ? []
        : [{ rule: 'protected-list', action: rule.action, list, note: rule.note }];
    }),
  );

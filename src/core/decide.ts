import { audienceOf } from './audience';
import type { Facts } from './facts';
import { flatten } from './flatten';
import { everyone } from './governed';
import type { Policy } from './policy';
import { rules } from './rules';
import type { Verdict } from './verdict';

/** Grouped, not sorted: `sort` need not keep the order of equals before ES2019. */
const strengths = ['block', 'confirm', 'warn'] as const;

/** The verdict on one message: the strongest finding wins; monitor mode decides and holds nothing. */
export const decide = (facts: Facts, policy: Policy): Verdict => {
  const found = flatten(rules.map((rule) => rule(facts, policy)));
  const findings = flatten(
    strengths.map((strength) => found.filter(({ action }) => action === strength)),
  );
  const decided = findings[0]?.action ?? 'allow';
  return {
    action: policy.mode === 'monitor' ? 'allow' : decided,
    decided,
    findings,
    audience: audienceOf(everyone(facts, policy)),
  };
};

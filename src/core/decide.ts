import { audienceOf } from './audience';
import type { Facts } from './facts';
import { flatten } from './flatten';
import { everyone } from './governed';
import { isStronger, strongest, type Policy } from './policy';
import { rules } from './rules';
import type { Finding, Verdict } from './verdict';

const byStrength = (a: Finding, b: Finding): number =>
  Number(isStronger(b.action, a.action)) - Number(isStronger(a.action, b.action));

/** The verdict on one message: the strongest finding wins; monitor mode decides and holds nothing. */
export const decide = (facts: Facts, policy: Policy): Verdict => {
  const findings = flatten(rules.map((rule) => rule(facts, policy)))
    .filter(({ action }) => action !== 'allow')
    .sort(byStrength);
  const decided = strongest(findings.map(({ action }) => action));
  return {
    action: policy.mode === 'monitor' ? 'allow' : decided,
    decided,
    findings,
    audience: audienceOf(everyone(facts, policy)),
  };
};

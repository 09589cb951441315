import { stepsThatApply } from './steps';
import { enumerated, number, outcome, type Part } from './words';

export const external: Part = (policy) => {
  const applying = stepsThatApply(policy.externalVisible);
  const domains = policy.internalDomains;
  return [
    ...(applying.length === 0
      ? ['External addresses that see one another in To and Cc are not counted.']
      : applying.map(
          ({ action, from }) =>
            `A message with ${number(from)} or more external addresses in To and Cc, where they see one another, ${outcome(action, policy)}.`,
        )),
    domains.length === 0
      ? 'No domain is named as your own, so every address is external.'
      : `Internal is ${enumerated(domains)} with ${domains.length === 1 ? 'its' : 'their'} subdomains; everything else is external.`,
  ];
};

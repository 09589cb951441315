import type { ListRule, Policy } from '../../../core/policy';
import { enumerated, outcome, people, type Part } from './words';

const sizeOf = ({ size }: ListRule): string =>
  size === undefined ? '' : ` It counts as ${people(size)}, whatever a source says.`;

const aboutList = (rule: ListRule, policy: Policy): string => {
  const { action, allowedSenders } = rule;
  const name = enumerated([rule.address]);
  const senders = enumerated(allowedSenders, 'or');
  if (action !== undefined) {
    const unless = senders === '' ? '' : `, unless it comes from ${senders}`;
    return `A message to ${name} ${outcome(action, policy)}, whatever its size${unless}.${sizeOf(rule)}`;
  }
  if (senders !== '')
    return `A message to ${name} from ${senders} may be of any size; for others the numbers above hold.${sizeOf(rule)}`;
  return rule.size === undefined
    ? `${name} is taken for a list, whatever Outlook calls it.`
    : `${name} counts as ${people(rule.size)}, whatever a source says.`;
};

export const lists: Part = (policy) => {
  const seen = new Set<string>();
  const sentences = policy.lists.map((rule) => {
    if (seen.has(rule.address))
      return `A further entry for ${enumerated([rule.address])} is never used: the first one counts.`;
    seen.add(rule.address);
    return aboutList(rule, policy);
  });
  const hasAction = policy.lists.some(({ action }) => action !== undefined);
  return hasAction
    ? [
        ...sentences,
        'Everyone is meant here, exempt senders included; the strongest of all that is found counts.',
      ]
    : sentences;
};

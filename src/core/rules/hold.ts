import type { Facts } from '../facts';
import { lowestThreshold } from '../ordinary';
import type { Hold, Policy } from '../policy';
import { normalisedSubject } from '../subject';
import type { Rule } from './rule';

const isReply = ({ kind }: Facts): boolean => kind === 'reply' || kind === 'replyAll';

const namesSubject = ({ subjects }: Hold, subject: string): boolean =>
  subjects.some((held) => normalisedSubject(held) === normalisedSubject(subject));

const namesRecipient = ({ lists }: Hold, facts: Facts): boolean =>
  [...facts.lists, ...facts.people].some(({ address }) => lists.includes(address));

const canSpread = (facts: Facts, policy: Policy): boolean =>
  facts.lists.length > 0 || facts.people.length >= lowestThreshold(policy);

/**
 * A list hold is for everything, and what it names is a list, also where Outlook calls it a person and no source knows
 * it. A subject hold is for replies that can spread.
 */
const isHeldBy = (hold: Hold, facts: Facts, policy: Policy): boolean =>
  namesRecipient(hold, facts) ||
  (isReply(facts) &&
    canSpread(facts, policy) &&
    facts.subject !== null &&
    namesSubject(hold, facts.subject));

/** The administrator's emergency switch: nobody writes to this now. Stronger than any exemption. */
export const hold: Rule = (facts, policy) =>
  policy.holds
    .filter((each) => facts.at < each.until && isHeldBy(each, facts, policy))
    .map(({ id, until, message }) => ({ rule: 'hold', action: 'block', id, until, message }));

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

/** A subject hold is for replies, a list hold for everything. */
const isHeldBy = (hold: Hold, facts: Facts): boolean =>
  namesRecipient(hold, facts) ||
  (isReply(facts) && facts.subject !== null && namesSubject(hold, facts.subject));

const canSpread = (facts: Facts, policy: Policy): boolean =>
  facts.lists.length > 0 || facts.people.length >= lowestThreshold(policy);

/** The administrator's emergency switch: nobody writes to this now. Stronger than any exemption. */
export const hold: Rule = (facts, policy) =>
  policy.holds
    .filter((each) => facts.at < each.until && isHeldBy(each, facts) && canSpread(facts, policy))
    .map(({ id, until, message }) => ({ rule: 'hold', action: 'block', id, until, message }));

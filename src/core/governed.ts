import type { Reach } from './audience';
import type { Facts, ListFact } from './facts';
import type { ListRule, Policy } from './policy';
import type { SmtpAddress } from './recipient';

/** The first entry of `lists` for this address; first match wins. */
export const ruleFor = (address: SmtpAddress, policy: Policy): ListRule | undefined =>
  address === '' ? undefined : policy.lists.find((rule) => rule.address === address);

const isAllowedSender = ({ sender }: Facts, rule: ListRule): boolean =>
  sender !== null && rule.allowedSenders.includes(sender);

/** An exempt sender passes the size rules until the date the policy gives. */
export const isExempt = ({ sender, at }: Facts, policy: Policy): boolean =>
  policy.exemptSenders.some((exempt) => exempt.address === sender && at < exempt.until);

/** The list's own action, for everyone who is not among its allowed senders. */
export const protection = (list: ListFact, facts: Facts, policy: Policy): ListRule | undefined => {
  const rule = ruleFor(list.address, policy);
  return rule?.action === undefined || isAllowedSender(facts, rule) ? undefined : rule;
};

/** A size the policy gives overrides every source. */
const withPolicySize = (list: ListFact, policy: Policy): ListFact => {
  const people = ruleFor(list.address, policy)?.size;
  return people === undefined
    ? list
    : {
        ...list,
        size: {
          known: true,
          min: people,
          max: people,
          source: 'policy',
          asOf: null,
          isAbout: false,
          isModerated: list.size.isModerated === true,
        },
      };
};

const isIgnored = ({ size }: ListFact, policy: Policy): boolean =>
  policy.moderatedLists === 'ignore' && size.isModerated === true;

/** Everybody the message reaches, as the policy counts them. */
export const everyone = (facts: Facts, policy: Policy): Reach => ({
  people: facts.people,
  lists: facts.lists
    .map((list) => withPolicySize(list, policy))
    .filter((list) => !isIgnored(list, policy)),
  isCut: facts.isCut,
  isUnreadable: facts.isUnreadable,
  membersRead: facts.membersRead,
});

/**
 * The part of the audience that the size rules judge: without the lists that have an action of their own,
 * and without those whose allowed sender this is.
 */
export const governed = (facts: Facts, policy: Policy): Reach => {
  const reach = everyone(facts, policy);
  const isGoverned = ({ address }: ListFact): boolean => {
    const rule = ruleFor(address, policy);
    return rule === undefined || (rule.action === undefined && !isAllowedSender(facts, rule));
  };
  return { ...reach, lists: reach.lists.filter(isGoverned) };
};

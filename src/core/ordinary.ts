import { flatten } from './flatten';
import type { Policy, Steps } from './policy';
import { mayBeList, type Field, type Recipient, type SmtpAddress } from './recipient';

/** What Outlook says of the recipients, before anything else is asked. */
export type RecipientsRead = {
  readonly isMeeting: boolean;
  readonly recipients: readonly Recipient[];
  /** Fields exactly as long as the client's cap: that many or more. */
  readonly cut: readonly Field[];
  /** Fields that could not be read. */
  readonly unreadable: readonly Field[];
};

const limitsOf = ({ warn, confirm, block }: Steps): readonly number[] =>
  [warn, confirm, block].filter((limit) => limit !== undefined);

/** The smallest number of people at which any rule could speak; Infinity where none ever does. */
export const lowestThreshold = (policy: Policy): number =>
  Math.min(
    ...limitsOf(policy.thresholds.new),
    ...limitsOf(policy.thresholds.replyAll),
    ...limitsOf(policy.thresholds.meeting),
    ...limitsOf(policy.externalVisible),
    policy.storm.minAudience,
  );

/** Addresses that the policy itself treats as lists, whatever Outlook calls them. */
export const namedLists = (policy: Policy): ReadonlySet<SmtpAddress> =>
  new Set([
    ...policy.lists.map(({ address }) => address),
    ...flatten(policy.holds.map(({ lists }) => lists)),
  ]);

/** The entries behind which more than one person may be. */
export const listCandidates = (
  recipients: readonly Recipient[],
  policy: Policy,
): readonly Recipient[] => {
  const named = namedLists(policy);
  return recipients.filter(
    (recipient) => mayBeList(recipient, policy.internalDomains) || named.has(recipient.address),
  );
};

/** False for ordinary mail: nothing on it can grow, and its addresses are fewer than every threshold. */
export const couldMatter = (read: RecipientsRead, policy: Policy): boolean =>
  read.cut.length > 0 ||
  read.unreadable.length > 0 ||
  listCandidates(read.recipients, policy).length > 0 ||
  new Set(read.recipients.map(({ address }) => address)).size >= lowestThreshold(policy);

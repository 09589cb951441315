import { ruleFor } from '../core/governed';
import { listCandidates } from '../core/ordinary';
import type { Policy } from '../core/policy';
import { isContactGroup, type Recipient, type SmtpAddress } from '../core/recipient';

/** The addresses whose size somebody has to be asked for: possible lists to which the policy itself gives no size. */
export const addressesToAsk = (
  recipients: readonly Recipient[],
  policy: Policy,
): readonly SmtpAddress[] => {
  const candidates = listCandidates(recipients, policy).filter(
    (recipient) =>
      !isContactGroup(recipient) && ruleFor(recipient.address, policy)?.size === undefined,
  );
  return [...new Set(candidates.map(({ address }) => address))];
};

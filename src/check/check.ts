import { decide } from '../core/decide';
import type { Facts } from '../core/facts';
import { couldMatter } from '../core/ordinary';
import type { Policy } from '../core/policy';
import type { Verdict } from '../core/verdict';
import { countMembers } from '../directory/count-members';
import type { LoadedPolicy } from '../policy/load';
import type { Clock, Deadline, Directory, MemberReader, OpenItem } from '../ports';
import { share, startDeadline } from '../transport/deadline';
import { assemble } from './assemble';
import { readDetails } from './details';
import { addressesToAsk } from './questions';

export type CheckPorts = {
  readonly item: OpenItem;
  readonly clock: Clock;
  readonly policies: {
    /** At once, from the client's own copy. */
    readonly lastKnown: () => LoadedPolicy;
    /** As served now; the last known one when it does not come. Never rejects. */
    readonly fresh: (deadline: Deadline) => Promise<LoadedPolicy>;
  };
  /** Who can be asked under this policy. */
  readonly directory: (policy: Policy) => {
    readonly directory: Directory;
    readonly members: MemberReader;
  };
  /** Settles when everything written into the item's store so far is there. */
  readonly written: () => Promise<void>;
};

/** A verdict with all it was made from. */
export type Judged = {
  readonly facts: Facts;
  readonly verdict: Verdict;
  readonly policy: Policy;
};

export type Checked =
  | { readonly isOrdinary: true }
  | (Judged & { readonly isOrdinary: false; readonly loaded: LoadedPolicy });

/** Holds are to work within a minute, so the served policy is waited for, but never for most of the budget. */
const policyShare = 1 / 3;

/** The use case: gather facts under one deadline, then decide. */
export const check = async (ports: CheckPorts): Promise<Checked> => {
  const { item, clock, policies } = ports;
  const known = policies.lastKnown();
  const deadline = startDeadline(clock, known.policy.budgetMs);

  const read = await item.recipients(deadline);
  // Nothing on this message can grow: do not spend the sender's time on the network.
  if (!couldMatter(read, known.policy)) return { isOrdinary: true };

  // Side by side: the policy, the sizes as the last known policy would have them looked up, the rest of the item.
  const ask = (policy: Policy) => {
    const addresses = addressesToAsk(read.recipients, policy);
    const { directory, members } = ports.directory(policy);
    const question = JSON.stringify([policy.sources, addresses]);
    return { question, members, sizes: directory.sizes(addresses, deadline) };
  };
  const early = ask(known.policy);
  const detailed = readDetails(item, deadline);
  const loaded = await policies.fresh(share(deadline, policyShare, clock));
  const { policy } = loaded;
  deadline.moveTo(policy.budgetMs);
  const isSameQuestion =
    early.question === JSON.stringify([policy.sources, addressesToAsk(read.recipients, policy)]);
  const asked = isSameQuestion ? early : ask(policy);

  const [sizes, details] = await Promise.all([asked.sizes, detailed]);
  const facts = assemble({ read, sizes, details, at: clock.now() }, policy);
  // What is blocked already needs no exact number.
  const counted =
    decide(facts, policy).decided === 'block'
      ? facts
      : await countMembers(facts, policy, asked.members, deadline);
  const verdict = decide(counted, policy);
  return { isOrdinary: false, facts: counted, verdict, policy, loaded };
};

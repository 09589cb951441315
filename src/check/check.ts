import { decide } from '../core/decide';
import type { Facts } from '../core/facts';
import { couldMatter, type RecipientsRead } from '../core/ordinary';
import type { Policy } from '../core/policy';
import type { Verdict } from '../core/verdict';
import { countMembers } from '../directory/count-members';
import type { LoadedPolicy } from '../policy/load';
import type { Clock, Conversations, Deadline, Directory, MemberReader, OpenItem } from '../ports';
import { share, startDeadline } from '../transport/deadline';
import { assemble } from './assemble';
import { askConversation, withConversation } from './conversation';
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
  readonly conversations: (policy: Policy) => Conversations;
  /** Settles when everything written into the item's store so far is there. */
  readonly written: () => Promise<void>;
};

/** A verdict with all it was made from. */
export type Judged = {
  readonly facts: Facts;
  readonly verdict: Verdict;
  readonly policy: Policy;
};

export type Checked = {
  /** The recipients as Outlook gave them, field by field. */
  readonly read: RecipientsRead;
} & (
  | { readonly isOrdinary: true }
  | (Judged & { readonly isOrdinary: false; readonly loaded: LoadedPolicy })
);

/** Holds are to work within a minute, so the served policy is waited for, but never for most of the budget. */
const policyShare = 1 / 3;

type Early<T> = {
  /** Whatever of a policy the answer depends on. */
  readonly question: (policy: Policy) => unknown;
  readonly ask: (policy: Policy) => T;
};

/** Asks under the last known policy, and again only where the policy of the moment asks something else. */
const askEarly = <T>(known: Policy, { question, ask }: Early<T>): ((policy: Policy) => T) => {
  const early = ask(known);
  return (policy) =>
    JSON.stringify(question(policy)) === JSON.stringify(question(known)) ? early : ask(policy);
};

/**
 * The use case: gather facts under one deadline, then decide. Where nobody waits for the answer the policy's budget gives
 * way to `patience`, in milliseconds.
 */
export const check = async (ports: CheckPorts, patience?: number): Promise<Checked> => {
  const { item, clock, policies } = ports;
  const known = policies.lastKnown();
  const deadline = startDeadline(clock, patience ?? known.policy.budgetMs);

  const read = await item.recipients(deadline);
  // Nothing on this message can grow: do not spend the sender's time on the network.
  if (!couldMatter(read, known.policy)) return { isOrdinary: true, read };

  // Side by side: the policy, what is looked up as the last known policy would have it, the rest of the item.
  const detailed = readDetails(item, deadline);
  const sizesFor = askEarly(known.policy, {
    question: (policy) => [policy.sources, addressesToAsk(read.recipients, policy)],
    ask: (policy) => {
      const { directory, members } = ports.directory(policy);
      return { members, sizes: directory.sizes(addressesToAsk(read.recipients, policy), deadline) };
    },
  });
  const conversationFor = askEarly(known.policy, {
    question: (policy) => [policy.sources.graph, policy.storm.windowMinutes],
    ask: async (policy) => {
      const { conversationId, mailboxOwner } = item;
      const asked = {
        read,
        details: await detailed,
        conversationId,
        mailboxOwner,
        at: clock.now(),
      };
      return askConversation(asked, policy, ports.conversations(policy), deadline);
    },
  });

  const loaded = await policies.fresh(share(deadline, policyShare, clock));
  const { policy } = loaded;
  deadline.moveTo(patience ?? policy.budgetMs);
  const asked = sizesFor(policy);
  const conversation = conversationFor(policy);

  const [sizes, details] = await Promise.all([asked.sizes, detailed]);
  const facts = assemble({ read, sizes, details, at: clock.now() }, policy);
  const [counted, heard] = await Promise.all([
    // What is blocked already needs no exact number.
    decide(facts, policy).decided === 'block'
      ? facts
      : countMembers(facts, policy, asked.members, deadline),
    conversation,
  ]);
  const whole = withConversation(counted, details, heard);
  return {
    isOrdinary: false,
    read,
    facts: whole,
    verdict: decide(whole, policy),
    policy,
    loaded,
  };
};

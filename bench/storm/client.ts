import { decide } from '../../src/core/decide';
import type { Facts, Ignorance, Size } from '../../src/core/facts';
import type { Action, Policy } from '../../src/core/policy';
import { smtpAddress } from '../../src/core/recipient';

/** What a guarded client finds out about the list, and what its user does with a question. */
export type Clients = {
  readonly policy: Policy;
  /** The size, or why it is not known. */
  readonly knows: 'size' | Ignorance;
  /** Share of people who send all the same when they are warned or asked to confirm. A block leaves no choice. */
  readonly sendsAnyway: { readonly warn: number; readonly confirm: number };
};

const list = smtpAddress('test-list@contoso.example');
const first = { address: smtpAddress('first@contoso.example'), name: 'First', isVisible: true };
const replier = smtpAddress('replier@contoso.example');

const sizeOf = (knows: Clients['knows'], recipients: number): Size =>
  knows === 'size'
    ? {
        known: true,
        min: recipients,
        max: recipients,
        source: 'published',
        asOf: null,
        isAbout: false,
        isModerated: false,
      }
    : { known: false, why: knows };

/** A reply to all as the add-in sees it at Send. The thread is seen only where the policy lets it ask Graph. */
const factsOf = (
  { policy, knows }: Clients,
  recipients: number,
  at: number,
  repliers: () => number,
): Facts => ({
  at,
  kind: 'replyAll',
  sender: replier,
  subject: 'RE: Test',
  people: [first],
  lists: [{ address: list, name: 'Test List', field: 'to', size: sizeOf(knows, recipients) }],
  isCut: false,
  isUnreadable: false,
  membersRead: null,
  original: null,
  thread: policy.sources.graph?.conversations === true ? { repliers: repliers() } : null,
});

const chanceToSend = (action: Action, { sendsAnyway }: Clients): number => {
  switch (action) {
    case 'allow':
      return 1;
    case 'warn':
      return sendsAnyway.warn;
    case 'confirm':
      return sendsAnyway.confirm;
    case 'block':
      return 0;
  }
};

/** Does this reply leave a guarded client? `resolve` from 0 to 1: below the share of those who send anyway, it does. */
export const leavesGuardedClient = (
  clients: Clients,
  recipients: number,
  at: number,
  repliers: () => number,
  resolve: number,
): boolean => {
  const { action } = decide(factsOf(clients, recipients, at, repliers), clients.policy);
  return resolve < chanceToSend(action, clients);
};

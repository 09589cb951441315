import type { ListRule, Policy, Steps } from '../../src/core/policy';
import { defaultPolicy } from '../../src/policy/defaults';
import { address } from './facts';

export const aPolicy = (more: Partial<Policy> = {}): Policy => ({
  ...defaultPolicy,
  internalDomains: ['contoso.example'],
  ...more,
});

/** The same steps for every kind of message. */
export const withSteps = (steps: Steps, more: Partial<Policy> = {}): Policy =>
  aPolicy({ thresholds: { new: steps, replyAll: steps, meeting: steps }, ...more });

export const aListRule = (name: string, more: Partial<ListRule> = {}): ListRule => ({
  address: address(name),
  allowedSenders: [],
  note: {},
  ...more,
});

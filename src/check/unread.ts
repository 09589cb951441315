import { decide } from '../core/decide';
import type { Facts } from '../core/facts';
import type { Policy } from '../core/policy';
import type { Judged } from './check';

/** A message of which nothing at all could be read: a failed source, and the policy has an answer for those. */
export const judgeUnread = (policy: Policy, at: number): Judged => {
  const facts: Facts = {
    at,
    kind: 'new',
    sender: null,
    subject: null,
    people: [],
    lists: [],
    isCut: false,
    isUnreadable: true,
    membersRead: null,
    original: null,
    thread: null,
  };
  return { facts, verdict: decide(facts, policy), policy };
};

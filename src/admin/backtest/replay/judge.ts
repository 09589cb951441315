import { detect, kindOf } from '../../../conversation/reply-all';
import { decide } from '../../../core/decide';
import type { Facts, ListFact, Original, Person } from '../../../core/facts';
import { everyone } from '../../../core/governed';
import { headlineOf, type Headline } from '../../../core/headline';
import { lowestThreshold, namedLists } from '../../../core/ordinary';
import type { Action, Policy } from '../../../core/policy';
import type { RuleId } from '../../../core/verdict';
import type { Send } from '../send';
import { addressedBy, type KnownAddresses } from './addressed';
import type { Threads } from './threads';

/** What Breakwater would have made of one send. */
export type Judgement = {
  /** What the rules say, also where the policy is in monitor mode and would hold nothing. */
  readonly action: Action;
  readonly kind: Facts['kind'];
  readonly headline: Headline;
  readonly rules: readonly { readonly rule: RuleId; readonly action: Action }[];
  /** Lists whose size nobody knows. */
  readonly unknown: readonly number[];
};

export type Judge = (send: Send) => Judgement;

export type Past = KnownAddresses & {
  readonly threads: Threads;
  /** A message of the trace by its Message-ID. */
  readonly messageOf: (id: string) => Send | undefined;
};

const ordinary = (kind: Facts['kind'], people: number): Judgement => ({
  action: 'allow',
  kind,
  headline: { kind: 'exactly', people },
  rules: [],
  unknown: [],
});

const originalOf = ({ inReplyTo }: Send, { book, messageOf }: Past): Original | null => {
  const original = inReplyTo === null || inReplyTo === '' ? undefined : messageOf(inReplyTo);
  return original === undefined
    ? null
    : {
        sender: book.addressOf(original.sender),
        recipients: original.recipients
          .filter((id) => original.hidden?.has(id) !== true)
          .map(book.addressOf),
      };
};

/** A judge under one policy: gathers the facts of a send from the past and hands them to `decide`. */
export const judgeUnder = (policy: Policy, past: Past): Judge => {
  const { book, sizeOf, threads } = past;
  const lowest = lowestThreshold(policy);
  const named = namedLists(policy);

  const listFact = (id: number): ListFact => ({
    address: book.addressOf(id),
    name: '',
    field: 'to',
    size: sizeOf(id),
  });
  const person = (id: number, { hidden }: Send): Person => ({
    address: book.addressOf(id),
    name: '',
    isVisible: hidden?.has(id) !== true,
  });

  return (send) => {
    const { lists, people } = addressedBy(send, policy, past);
    const { relation } = detect({
      composeTypeAtSend: null,
      composeTypeAtStart: null,
      inReplyTo: send.inReplyTo,
      hasConversation: null,
      subject: send.subject,
      sharesRecipients: null,
    });
    const kind = kindOf(relation, people.length, lists.length);
    // As on Send: nothing that can grow, and fewer people than any threshold.
    const isOrdinary =
      lists.length === 0 &&
      people.length < lowest &&
      (named.size === 0 || !people.some((id) => named.has(book.addressOf(id))));
    if (isOrdinary) return ordinary(kind, people.length);

    const facts: Facts = {
      at: send.at,
      kind,
      sender: book.addressOf(send.sender),
      subject: send.subject,
      people: people.map((id) => person(id, send)),
      lists: lists.map(listFact),
      isCut: false,
      isUnreadable: false,
      membersRead: null,
      original: kind === 'reply' || kind === 'replyAll' ? originalOf(send, past) : null,
      thread: kind === 'replyAll' ? threads.threadOf(send, policy) : null,
    };
    const { decided, findings, audience } = decide(facts, policy);
    return {
      action: decided,
      kind,
      headline: headlineOf(audience, everyone(facts, policy)),
      rules: findings.map(({ rule, action }) => ({ rule, action })),
      unknown: lists.filter((id) => !sizeOf(id).known),
    };
  };
};

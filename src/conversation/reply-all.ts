import type { ComposeType, MessageKind } from '../core/facts';
import { subjectPrefix, type Prefix } from '../core/subject';

/** What Outlook says of a message's past. Null: not known on this client, or not in time. */
export type Signals = {
  readonly composeTypeAtSend: ComposeType | null;
  /** As the compose handler saw it; a re-opened draft says `newMail`. */
  readonly composeTypeAtStart: ComposeType | null;
  /** The parent's Internet message id; empty where Outlook says there is none. */
  readonly inReplyTo: string | null;
  readonly hasConversation: boolean | null;
  readonly subject: string | null;
  /** The draft goes to somebody who had the original too; known only where the mailbox was asked. */
  readonly sharesRecipients: boolean | null;
};

export type SignalName = keyof Signals;

export type Relation = 'new' | 'reply' | 'forward';

export type Detection = {
  readonly relation: Relation;
  /** 0 to 1: the share of all votes that speak for `relation`. */
  readonly confidence: number;
  readonly spoke: readonly SignalName[];
};

type Votes = { readonly [relation in Relation]: number };
type Vote = Votes & { readonly signal: SignalName };

const none: Votes = { new: 0, reply: 0, forward: 0 };

// `newMail` is little evidence: it is what re-opened drafts and, in send handlers on Windows and Mac,
// replies are called (office-js#4835, #6652, #6739). `reply` and `forward` have never been reported wrong.
const composeVotes = (type: ComposeType): Votes => {
  switch (type) {
    case 'reply':
      return { ...none, reply: 3 };
    case 'forward':
      return { ...none, forward: 3 };
    case 'newMail':
      return { ...none, new: 1 };
  }
};

const prefixVotes: { readonly [prefix in Prefix]: Votes } = {
  reply: { ...none, reply: 2 },
  forward: { ...none, forward: 2 },
  ambiguous: { ...none, reply: 1, forward: 1 },
};

const either = (said: boolean | null, yes: Votes, no: Votes): Votes | null =>
  said === null ? null : said ? yes : no;

const related: Votes = { ...none, reply: 1, forward: 1 };
const unrelated: Votes = { ...none, new: 1 };

const votesOf = (signals: Signals): readonly Vote[] => {
  const { composeTypeAtSend, composeTypeAtStart, inReplyTo, hasConversation, subject } = signals;
  const prefix = subject === null ? null : subjectPrefix(subject);
  const votes: readonly (readonly [SignalName, Votes | null])[] = [
    ['composeTypeAtSend', composeTypeAtSend && composeVotes(composeTypeAtSend)],
    ['composeTypeAtStart', composeTypeAtStart && composeVotes(composeTypeAtStart)],
    // Empty for fresh replies in the Mac event runtime (office-js#4786), so its absence says little.
    [
      'inReplyTo',
      either(inReplyTo === null ? null : inReplyTo !== '', { ...related, reply: 2 }, unrelated),
    ],
    // The new Mac client gives one to new mail as well (office-js#1434).
    ['hasConversation', either(hasConversation, related, unrelated)],
    ['subject', prefix && prefixVotes[prefix]],
    // A forward goes to others; but whoever takes everybody out and writes to a new list still replies.
    ['sharesRecipients', either(signals.sharesRecipients, { ...none, reply: 2 }, none)],
  ];
  return votes.reduce<readonly Vote[]>(
    (spoken, [signal, vote]) => (vote === null ? spoken : [...spoken, { signal, ...vote }]),
    [],
  );
};

/** Less than this is one weak signal alone, such as a conversation id. */
const enough = 2;

/**
 * New, reply or forward, from several signals. What speaks for a reply is never cancelled by what speaks for a new
 * message, because the documented client bugs all go one way: replies that look new. In doubt between reply and
 * forward it is a reply, which has the lower thresholds.
 */
export const detect = (signals: Signals): Detection => {
  const votes = votesOf(signals);
  const sum = (relation: Relation): number => votes.reduce((all, vote) => all + vote[relation], 0);
  const reply = sum('reply');
  const forward = sum('forward');
  const relation: Relation =
    Math.max(reply, forward) < enough ? 'new' : forward > reply ? 'forward' : 'reply';
  const all = reply + forward + sum('new');
  return {
    relation,
    confidence: all === 0 ? 0 : sum(relation) / all,
    spoke: votes.filter((vote) => vote[relation] > 0).map(({ signal }) => signal),
  };
};

/** A reply that reaches two or more people, or any list, also a list alone, is a reply-all. */
export const kindOf = (relation: Relation, people: number, lists: number): MessageKind => {
  if (relation !== 'reply') return relation;
  return people > 1 || lists > 0 ? 'replyAll' : 'reply';
};

import type { Size } from '../../../core/facts';
import type { Action, Policy } from '../../../core/policy';
import type { AddressBook } from '../address-book';
import type { Progress } from '../progress';
import type { Send } from '../send';
import type { Sizes } from '../sizes';
import { judgeUnder, type Judgement, type Past } from './judge';
import { startTally, type Tally } from './tally';
import { threadsOf } from './threads';
import { startTop } from './top';

/** One send with what each policy makes of it. */
export type Replayed = { readonly send: Send; readonly judgements: readonly Judgement[] };

export type Change = { readonly from: Action; readonly to: Action; readonly sends: number };

export type Replay = {
  readonly sends: number;
  readonly senders: number;
  /** Of the first send and of the last, in milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** To, Cc and Bcc of every message are known. */
  readonly knowsBcc: boolean;
  /** One a policy, in their order. */
  readonly tallies: readonly Tally[];
  /** The sends that reach most people, by the first policy. */
  readonly biggest: readonly Replayed[];
  /** Where the second policy differs: how often it turns one action into another. */
  readonly changes: readonly Change[];
  /** The largest of the sends on which they differ. */
  readonly changed: readonly Replayed[];
};

export type ReplayRequest = {
  readonly sends: readonly Send[];
  readonly book: AddressBook;
  readonly sizes: Sizes;
  readonly policies: readonly Policy[];
  readonly progress: Progress;
};

const MOST_SHOWN = 10;

const rememberingSizes = (book: AddressBook, sizes: Sizes): ((id: number) => Size) => {
  const known: Size[] = [];
  return (id) => (known[id] ??= sizes.sizeOf(book.addressOf(id)));
};

const weightOf = ({ headline }: Judgement): number =>
  headline.kind === 'unknown' ? 0 : headline.people;

const pastOf = ({ sends, book, sizes, policies }: ReplayRequest): Past => {
  const sizeOf = rememberingSizes(book, sizes);
  const byId = new Map<string, Send>();
  for (const send of sends) if (send.messageId !== null) byId.set(send.messageId, send);
  const listsOf = ({ recipients, expanded }: Send): readonly number[] =>
    recipients.filter((id) => expanded.includes(id) || sizeOf(id).known);
  return {
    book,
    sizeOf,
    threads: threadsOf(
      sends,
      listsOf,
      book,
      Math.min(...policies.map(({ storm }) => storm.replies)),
    ),
    messageOf: (id) => byId.get(id),
  };
};

/** Replays every send, in the order of time, under each policy. */
export const replay = (request: ReplayRequest): Replay => {
  const { sends, policies, progress } = request;
  const past = pastOf(request);
  const judges = policies.map((policy) => judgeUnder(policy, past));
  const tallies = policies.map(startTally);
  const biggest = startTop<Replayed>(MOST_SHOWN);
  const changed = startTop<Replayed>(MOST_SHOWN);
  const changes: { readonly from: Action; readonly to: Action; sends: number }[] = [];
  const changeOf = (from: Action, to: Action): { sends: number } => {
    const known = changes.find((each) => each.from === from && each.to === to);
    if (known !== undefined) return known;
    const change = { from, to, sends: 0 };
    changes.push(change);
    return change;
  };
  const senders = new Set<number>();

  sends.forEach((send, index) => {
    senders.add(send.sender);
    const judgements = judges.map((judge) => judge(send));
    judgements.forEach((judgement, which) => tallies[which]?.add(send, judgement));
    const [first, second] = judgements;
    if (first === undefined) return;
    const weight = weightOf(first);
    if (weight > 0) biggest.add({ send, judgements }, weight);
    if (second !== undefined && first.action !== second.action) {
      changeOf(first.action, second.action).sends += 1;
      changed.add({ send, judgements }, weight);
    }
    if (index % 1000 === 0) progress.tell('Replaying', index / sends.length);
  });

  return {
    sends: sends.length,
    senders: senders.size,
    from: sends[0]?.at ?? 0,
    to: sends.at(-1)?.at ?? 0,
    knowsBcc: sends.every(({ hidden }) => hidden !== null),
    tallies,
    biggest: biggest.items(),
    changes,
    changed: changed.items(),
  };
};

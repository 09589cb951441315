import { isStronger, type Policy } from '../../../core/policy';
import type { AddressBook } from '../address-book';
import type { Change, Replay, Replayed } from '../replay/replay';
import type { Actions, Tally } from '../replay/tally';
import type { ReadingSummary } from '../reading';
import { labelsFor, type Labels } from './labels';
import { notesOn } from './notes';
import { daysBetween, periodsOf, unitFor } from './periods';
import type { Comparison, PolicyReport, Report, SendLine } from './report';
import { summaryOf } from './summary';
import { kindWords, number, peopleIn, plural, ruleWords } from './words';

export type NamedPolicy = { readonly file: string; readonly policy: Policy };

export type Replayable = {
  readonly traces: readonly string[];
  readonly reading: ReadingSummary;
  readonly replay: Replay;
  readonly book: AddressBook;
  readonly policies: readonly NamedPolicy[];
  readonly publishedLists: number;
  readonly hasNames: boolean;
};

const MOST_SENDERS = 10;
const MOST_LISTS = 10;

const stopped = ({ warn, confirm, block }: Actions): number => warn + confirm + block;

/** The most often stopped first; where that is equal, the more strongly. */
const byStops = (a: Actions, b: Actions): number =>
  stopped(b) - stopped(a) || b.block - a.block || b.confirm - a.confirm;

const lineOf =
  ({ sender, message }: Labels) =>
  ({ send, judgements }: Replayed): SendLine => {
    const [first] = judgements;
    return {
      at: `${new Date(send.at).toISOString().slice(0, 19)}Z`,
      sender: sender(send.sender),
      message: message(send),
      kind: first === undefined ? '' : kindWords[first.kind],
      people: first === undefined ? '' : peopleIn(first.headline),
      actions: judgements.map(({ action }) => action),
    };
  };

const policyReport = (
  { file, policy }: NamedPolicy,
  tally: Tally,
  { replay: { from, to, knowsBcc }, hasNames }: Replayable,
  labels: Labels,
): PolicyReport => {
  const days = daysBetween(from, to);
  const { actions, senderDays } = tally;
  const aDay = (count: number): number => Math.round((count / days) * 10) / 10;
  return {
    file,
    revision: policy.revision,
    mode: policy.mode,
    summary: summaryOf(tally, days, hasNames, labels),
    actions,
    sendersADay: {
      allow: aDay(senderDays.allow),
      warn: aDay(senderDays.warn),
      confirm: aDay(senderDays.confirm),
      block: aDay(senderDays.block),
    },
    periods: periodsOf(tally.days, from, to, unitFor(days)),
    rules: [...tally.rules]
      .sort(([, a], [, b]) => byStops(a, b))
      .map(([rule, counts]) => ({ rule, meaning: ruleWords[rule], actions: counts })),
    topSenders: [...tally.senders]
      .sort(([, a], [, b]) => byStops(a, b))
      .slice(0, MOST_SENDERS)
      .map(([id, counts]) => ({ sender: labels.sender(id), actions: counts })),
    unknownLists: [...tally.unknownLists]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_LISTS)
      .map(([id, sends]) => ({ list: labels.list(id), sends })),
    notes: notesOn(policy, tally, knowsBcc),
  };
};

const comparisonOf = ({ changes, changed, sends }: Replay, labels: Labels): Comparison => {
  const count = (isCounted: (change: Change) => boolean): number =>
    changes.filter(isCounted).reduce((sum, change) => sum + change.sends, 0);
  const stricter = count(({ from, to }) => isStronger(to, from));
  const milder = count(({ from, to }) => isStronger(from, to));
  return {
    summary:
      stricter + milder === 0
        ? `Both policies treat all ${plural(sends, 'send')} alike.`
        : `The second policy treats ${plural(stricter, 'send')} more strictly, ${number(milder)} more mildly ` +
          `and ${number(sends - stricter - milder)} alike.`,
    changes: [...changes].sort((a, b) => b.sends - a.sends),
    changed: changed.map(lineOf(labels)),
  };
};

/** The report of a replay. Labels are numbered in the order in which the report names them. */
export const buildReport = (replayable: Replayable): Report => {
  const { traces, reading, replay, book, policies, publishedLists, hasNames } = replayable;
  const labels = labelsFor(book, hasNames);
  const days = daysBetween(replay.from, replay.to);
  const policyReports = replay.tallies.flatMap((tally, index) => {
    const named = policies[index];
    return named === undefined ? [] : [policyReport(named, tally, replayable, labels)];
  });
  const comparison = policies.length > 1 ? comparisonOf(replay, labels) : null;
  return {
    traces,
    reading,
    hasNames,
    sends: replay.sends,
    senders: replay.senders,
    publishedLists,
    from: new Date(replay.from).toISOString(),
    to: new Date(replay.to).toISOString(),
    days,
    unit: unitFor(days),
    policies: policyReports,
    comparison,
    biggest: replay.biggest.map(lineOf(labels)),
  };
};

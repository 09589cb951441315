import { confirmationDigest } from '../check/passes';
import type { Change, CutShort, Obstacle, RecipientEntry, RepairOutcome, Returned } from '../ports';
import type { Confirmed } from './confirm';
import type { Examined } from './examine';

/**
 * `over`: a confirmation was given, and has expired or let a Send pass. `void`: the message is no longer what was confirmed;
 * `void-policy`: it is, and the policy has changed.
 */
export type Trouble =
  'none' | 'failed' | Exclude<Confirmed['outcome'], 'kept'> | 'over' | 'void' | 'void-policy';

/** A repair that can be undone, with the sentence that tells it. */
export type Done = { readonly change: Change; readonly said: string };

/** Recipients that Outlook took and did not take back; `change` puts them back. */
export type Lost = { readonly missing: readonly RecipientEntry[]; readonly change: Change };

/** What came of the last repair or undo. */
export type Outcome =
  | ({ readonly kind: 'done' | 'undone' | 'refused' | 'lost' } & Returned)
  | { readonly kind: 'impossible'; readonly obstacle: Obstacle };

export type PaneState = {
  /** Null until the first look, and after one that failed: what is stale must not be shown as true. */
  readonly examined: Examined | null;
  readonly activity: 'looking' | 'saving' | 'repairing' | 'idle';
  readonly trouble: Trouble;
  /** The newest last. */
  readonly done: readonly Done[];
  readonly lost: readonly Lost[];
  /** What an earlier pane has left of a change. */
  readonly cutShort: CutShort | null;
  /** Until the message is looked at for another reason. */
  readonly outcome: Outcome | null;
};

export type PaneEvent =
  | { readonly kind: 'look' }
  | { readonly kind: 'examined'; readonly examined: Examined }
  | { readonly kind: 'failed' }
  | { readonly kind: 'save' }
  | ({ readonly kind: 'confirmed' } & Confirmed)
  /** A repair or an undo begins. */
  | { readonly kind: 'repair' }
  | { readonly kind: 'repaired'; readonly outcome: RepairOutcome; readonly said: string }
  | { readonly kind: 'cut-short'; readonly cutShort: CutShort }
  /** `outcome` of putting them back. */
  | { readonly kind: 'put-back'; readonly outcome: RepairOutcome; readonly said: string }
  | { readonly kind: 'undone'; readonly outcome: RepairOutcome; readonly change: Change };

export const atFirst: PaneState = {
  examined: null,
  activity: 'looking',
  trouble: 'none',
  done: [],
  lost: [],
  cutShort: null,
  outcome: null,
};

type Spoilt = 'over' | 'void' | 'void-policy';

/** Why a confirmation of the one no longer holds for the other. */
const spoilt = ({ checked: before }: Examined, { checked: now }: Examined): Spoilt => {
  if (before.isOrdinary || now.isOrdinary) return 'void';
  const { revision } = before.policy;
  if (confirmationDigest(before.facts, revision) !== confirmationDigest(now.facts, revision))
    return 'void';
  return revision === now.policy.revision ? 'over' : 'void-policy';
};

/** What is to be told of the confirmation stays told until it is given, or no longer needed. */
const troubleAfter = ({ examined: before, trouble }: PaneState, now: Examined): Trouble => {
  const { checked, isConfirmed } = now;
  const action = checked.isOrdinary ? 'allow' : checked.verdict.action;
  if (isConfirmed || (action !== 'confirm' && action !== 'block')) return 'none';
  if (before?.isConfirmed === true) return spoilt(before, now);
  return trouble === 'failed' ? 'none' : trouble;
};

const outcomeOf = (outcome: RepairOutcome, done: 'done' | 'undone'): Outcome => {
  if (outcome.kind === 'impossible') return { kind: 'impossible', obstacle: outcome.obstacle };
  const { kind, returned } = outcome;
  return {
    kind: kind === 'done' ? done : kind,
    ...(returned === undefined ? {} : { returned }),
  };
};

const lostBy = (outcome: RepairOutcome): readonly Lost[] =>
  outcome.kind === 'lost' ? [{ missing: outcome.missing, change: outcome.change }] : [];

const afterRepair = (state: PaneState, outcome: RepairOutcome, said: string): PaneState => ({
  ...state,
  activity: 'looking',
  outcome: outcomeOf(outcome, 'done'),
  done: outcome.kind === 'done' ? [...state.done, { change: outcome.change, said }] : state.done,
  lost: [...state.lost, ...lostBy(outcome)],
});

const isSettled = ({ kind }: RepairOutcome): boolean => kind === 'done' || kind === 'lost';

export const afterwards = (state: PaneState, event: PaneEvent): PaneState => {
  switch (event.kind) {
    case 'look':
      // A look that begins before the one after a repair has ended must not swallow what came of it.
      return {
        ...state,
        activity: 'looking',
        outcome: state.activity === 'idle' ? null : state.outcome,
      };
    case 'examined': {
      const { examined } = event;
      return { ...state, examined, activity: 'idle', trouble: troubleAfter(state, examined) };
    }
    case 'failed':
      return { ...state, examined: null, activity: 'idle', trouble: 'failed' };
    case 'save':
      return { ...state, activity: 'saving', trouble: 'none', outcome: null };
    case 'confirmed':
      return {
        ...state,
        examined: event.examined,
        activity: 'idle',
        trouble: event.outcome === 'kept' ? 'none' : event.outcome,
      };
    case 'repair':
      return { ...state, activity: 'repairing', outcome: null };
    case 'repaired':
      return afterRepair(state, event.outcome, event.said);
    case 'cut-short':
      return { ...state, cutShort: event.cutShort };
    case 'put-back': {
      const { outcome, said } = event;
      const next = afterRepair(state, outcome, said);
      return isSettled(outcome) ? { ...next, cutShort: null } : next;
    }
    case 'undone': {
      const { outcome, change } = event;
      return {
        ...state,
        activity: 'looking',
        outcome: outcomeOf(outcome, 'undone'),
        done:
          outcome.kind === 'done' ? state.done.filter((one) => one.change !== change) : state.done,
        lost: [
          ...(isSettled(outcome) ? state.lost.filter((one) => one.change !== change) : state.lost),
          ...lostBy(outcome),
        ],
      };
    }
  }
};

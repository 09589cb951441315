import { strongest, type Action } from '../../../core/policy';
import type { RuleId } from '../../../core/verdict';
import type { Send } from '../send';
import type { Judgement } from './judge';

export type Actions = { [action in Action]: number };

export const noActions = (): Actions => ({ allow: 0, warn: 0, confirm: 0, block: 0 });

export type Tally = {
  readonly actions: Actions;
  /** By day, `2026-11-21`, in UTC. */
  readonly days: ReadonlyMap<string, Actions>;
  /** How many different senders a day were met by each action, summed over the days. */
  readonly senderDays: Actions;
  /** What each sender was met with; those only who were met with more than `allow`. */
  readonly senders: ReadonlyMap<number, Actions>;
  /** In how many sends a rule spoke, by its strongest action there. */
  readonly rules: ReadonlyMap<RuleId, Actions>;
  /** Lists of unknown size, and how many sends went to them. */
  readonly unknownLists: ReadonlyMap<number, number>;
  /** Every send that would have been blocked. */
  readonly blocked: readonly Send[];
};

export type Tallying = Tally & { readonly add: (send: Send, judgement: Judgement) => void };

/** The day of a moment in UTC, as `2026-11-21`. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const DAY = 86_400_000;

const entryIn = <Key>(entries: Map<Key, Actions>, key: Key): Actions => {
  const entry = entries.get(key) ?? noActions();
  entries.set(key, entry);
  return entry;
};

/** Adds up judgements. The sends come in the order of time. */
export const startTally = (): Tallying => {
  const actions = noActions();
  const senderDays = noActions();
  const days = new Map<string, Actions>();
  const senders = new Map<number, Actions>();
  const rules = new Map<RuleId, Actions>();
  const unknownLists = new Map<number, number>();
  const blocked: Send[] = [];
  let today = { number: NaN, actions: noActions(), met: new Set<string>() };

  const turnTo = (at: number): void => {
    const number = Math.floor(at / DAY);
    if (number === today.number) return;
    today = { number, actions: entryIn(days, dayOf(at)), met: new Set() };
  };

  const addStopped = (send: Send, { action, rules: spoke, unknown }: Judgement): void => {
    entryIn(senders, send.sender)[action] += 1;
    const met = `${send.sender} ${action}`;
    if (!today.met.has(met)) senderDays[action] += 1;
    today.met.add(met);
    for (const rule of new Set(spoke.map((each) => each.rule)))
      entryIn(rules, rule)[
        strongest(spoke.filter((each) => each.rule === rule).map((each) => each.action))
      ] += 1;
    for (const list of unknown) unknownLists.set(list, (unknownLists.get(list) ?? 0) + 1);
    if (action === 'block') blocked.push(send);
  };

  return {
    actions,
    days,
    senderDays,
    senders,
    rules,
    unknownLists,
    blocked,
    add: (send, judgement) => {
      turnTo(send.at);
      actions[judgement.action] += 1;
      today.actions[judgement.action] += 1;
      if (judgement.action !== 'allow') addStopped(send, judgement);
    },
  };
};

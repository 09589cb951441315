import type { Field, SmtpAddress } from '../../core/recipient';
import type { Recipients } from '../../ports';
import { beyond, everyone, keyOf, nobody, type Entries } from './entries';
import { inTurns } from './plan';
import { applied, mostWrites, nextWrite } from './writes';

/** Those of `owed` who stand in no field of `present`. */
export const missingFrom = (owed: Recipients, present: Recipients): Recipients => {
  const there = new Set(everyone(present).map(keyOf));
  const gone = (entries: Entries): Entries => entries.filter((entry) => !there.has(keyOf(entry)));
  return { to: gone(owed.to), cc: gone(owed.cc), bcc: gone(owed.bcc) };
};

/** Both, nobody more often than the one that has them more often. */
export const united = (some: Recipients, others: Recipients): Recipients => {
  const both = (field: Field): Entries => [...some[field], ...beyond(others[field], some[field])];
  return { to: both('to'), cc: both('cc'), bcc: both('bcc') };
};

export type Way = {
  readonly fields: readonly Field[];
  readonly from: Recipients;
  readonly goal: Recipients;
  readonly keepsOrder: boolean;
};

/** The recipients after each call. */
const stations = ({ fields, from, goal, keepsOrder }: Way): readonly Recipients[] => {
  const passed: Recipients[] = [];
  let now = from;
  const { gaining, others } = inTurns(fields, from, goal);
  for (const field of [...gaining, ...others]) {
    for (let calls = 0; calls < mostWrites(goal[field]); calls += 1) {
      const write = nextWrite(now[field], goal[field], keepsOrder);
      if (write === null) break;
      now = { ...now, [field]: applied(now[field], write) };
      passed.push(now);
    }
  }
  return passed;
};

/** Whoever belongs to the goal and would stand nowhere, were the change cut short after any of its calls. */
export const atRisk = (way: Way): Recipients => {
  const { from, goal } = way;
  const between = stations(way).slice(0, -1);
  const isLosing = between.some((station) => everyone(missingFrom(goal, station)).length > 0);
  if (!isLosing) return nobody;
  const gone = new Set<SmtpAddress>();
  [from, ...between].forEach((station) => {
    everyone(missingFrom(goal, station)).forEach((entry) => gone.add(keyOf(entry)));
  });
  const risked = (entries: Entries): Entries => entries.filter((entry) => gone.has(keyOf(entry)));
  return { to: risked(goal.to), cc: risked(goal.cc), bcc: risked(goal.bcc) };
};

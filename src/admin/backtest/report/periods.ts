import { dayOf, noActions, type Actions } from '../replay/tally';

/** What the bars of a chart stand for. */
export type PeriodUnit = 'day' | 'week' | 'month';

export type Period = { readonly start: string; readonly actions: Actions };

const DAY = 86_400_000;
const MOST = 62;

/** Days of the calendar from the first to the last, in UTC. */
export const daysBetween = (from: number, to: number): number =>
  Math.floor(to / DAY) - Math.floor(from / DAY) + 1;

/** Small enough that a chart and a table of them can be read. */
export const unitFor = (days: number): PeriodUnit => {
  if (days <= MOST) return 'day';
  return days <= MOST * 7 ? 'week' : 'month';
};

/** The first day of the period in which a day lies; weeks begin on Monday. */
const startOf = (at: number, unit: PeriodUnit): string => {
  if (unit === 'month') return `${dayOf(at).slice(0, 7)}-01`;
  const weekday = (new Date(at).getUTCDay() + 6) % 7;
  return dayOf(unit === 'week' ? at - weekday * DAY : at);
};

/** The days of a tally in periods, those without a send included. */
export const periodsOf = (
  days: ReadonlyMap<string, Actions>,
  from: number,
  to: number,
  unit: PeriodUnit,
): readonly Period[] => {
  const periods = new Map<string, Actions>();
  for (let at = Math.floor(from / DAY) * DAY; at <= to; at += DAY) {
    const start = startOf(at, unit);
    const actions = periods.get(start) ?? noActions();
    periods.set(start, actions);
    const day = days.get(dayOf(at)) ?? noActions();
    actions.allow += day.allow;
    actions.warn += day.warn;
    actions.confirm += day.confirm;
    actions.block += day.block;
  }
  return [...periods].map(([start, actions]) => ({ start, actions }));
};

import type { DateOrder, TraceDate } from './trace-date';

/** How sure the order of a file is: `asked` by option, `certain` from a day above 12, `guessed`, or never needed. */
export type OrderFound = {
  readonly order: DateOrder;
  readonly by: 'asked' | 'certain' | 'guessed' | 'unneeded';
};

/** Gathers what a file's dates say about the order of day and month. */
export type OrderEvidence = {
  readonly see: (text: string, date: TraceDate) => void;
  /** Null where the file holds days above 12 in both places, so that neither order fits. */
  readonly found: (asked: DateOrder | null, now: number) => OrderFound | null;
};

const slashed = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{4}/;
const DAY = 86_400_000;

type Span = { from: number; to: number };
const widen = (span: Span, at: number): void => {
  if (at < span.from) span.from = at;
  if (at > span.to) span.to = at;
};

export const orderEvidence = (): OrderEvidence => {
  const monthFirst: Span = { from: Infinity, to: -Infinity };
  const dayFirst: Span = { from: Infinity, to: -Infinity };
  let [saysDay, saysMonth, hasHalves, isOpen] = [false, false, false, false];

  const guess = (now: number): DateOrder => {
    // Nobody traces mail of the future.
    if (monthFirst.to > now + DAY && dayFirst.to <= now + DAY) return 'day-first';
    if (dayFirst.to > now + DAY && monthFirst.to <= now + DAY) return 'month-first';
    // A trace covers days or weeks: read the wrong way round, neighbouring days lie months apart.
    const [byMonth, byDay] = [monthFirst.to - monthFirst.from, dayFirst.to - dayFirst.from];
    if (Math.abs(byMonth - byDay) > DAY) return byMonth < byDay ? 'month-first' : 'day-first';
    return hasHalves ? 'month-first' : 'day-first';
  };

  return {
    see: (text, { at, other }) => {
      if (other !== null) {
        isOpen = true;
        widen(monthFirst, at);
        widen(dayFirst, other);
        if (!hasHalves && /[ap]\.?m/i.test(text)) hasHalves = true;
        return;
      }
      const [, first = '0', second = '0'] = slashed.exec(text) ?? [];
      if (Number(first) > 12) saysDay = true;
      if (Number(second) > 12) saysMonth = true;
    },
    found: (asked, now) => {
      if (saysDay && saysMonth) return null;
      if (saysDay || saysMonth)
        return {
          order: saysDay ? 'day-first' : 'month-first',
          by: isOpen ? 'certain' : 'unneeded',
        };
      if (!isOpen) return { order: asked ?? 'month-first', by: 'unneeded' };
      return asked === null ? { order: guess(now), by: 'guessed' } : { order: asked, by: 'asked' };
    },
  };
};

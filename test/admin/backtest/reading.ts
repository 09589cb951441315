import { readSends, type SendsRead } from '../../../src/admin/backtest/read-sends';
import type { DateOrder } from '../../../src/admin/backtest/trace/trace-date';
import { defaultPolicy } from '../../../src/policy/defaults';

export const noProgress = { tell: () => undefined, end: () => undefined };

/** Reads traces as the command does, on the evening of 21 November 2026. */
export const readTraces = (
  traces: readonly string[],
  dates: DateOrder | null = null,
): Promise<SendsRead> =>
  readSends({
    traces,
    policies: [defaultPolicy],
    dates,
    now: Date.UTC(2026, 10, 21, 20),
    progress: noProgress,
  });

/** The sends in words: addresses instead of numbers, in an order of their own. */
export const spoken = ({ sends, book }: SendsRead) =>
  sends.map(({ at, sender, subject, recipients, expanded, members }) => ({
    at,
    sender: String(book.addressOf(sender)),
    subject,
    recipients: recipients
      .filter((id) => members?.has(id) !== true)
      .map((id) => String(book.addressOf(id)))
      .sort(),
    lists: expanded.map((id) => String(book.addressOf(id))).sort(),
  }));

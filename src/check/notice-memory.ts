import type { SessionStore } from '../ports';
import { isCount, isRecord } from '../transport/json';

/** What the sender was told in the notice above the message. */
export type Told = {
  /** The sentence last shown; '' after it was taken away. */
  readonly text: string;
  /** Sentences that the sender has dismissed, the latest last: they are not said again. */
  readonly dismissed: readonly string[];
  /** When the event began that spoke last, in milliseconds since 1970. */
  readonly at: number;
};

export const noticeKey = 'breakwater.notice';

export const nothingTold: Told = { text: '', dismissed: [], at: 0 };

/** Before Mailbox 1.16 sessionData holds 50,000 characters for everything. */
const mostDismissed = 10;

const parse = (text: string): Told => {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return nothingTold;
    const { text: said, dismissed, at } = value;
    if (typeof said !== 'string' || !Array.isArray(dismissed) || !isCount(at)) return nothingTold;
    return {
      text: said,
      dismissed: dismissed.filter((entry): entry is string => typeof entry === 'string'),
      at,
    };
  } catch {
    return nothingTold;
  }
};

/** Null where the client remembers nothing, so that a notice may stand there all the same. */
export const readTold = async (session: SessionStore): Promise<Told | null> => {
  try {
    return parse((await session.get(noticeKey)) ?? '');
  } catch {
    return null;
  }
};

/** Where it cannot be kept, the next event has only the notice itself to go by. */
export const writeTold = async (session: SessionStore, told: Told): Promise<void> => {
  const dismissed = told.dismissed.slice(-mostDismissed);
  await session.set(noticeKey, JSON.stringify({ ...told, dismissed })).catch(() => undefined);
};

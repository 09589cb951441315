/** Exchange Online's defaults since May 2021 (message center, MC254418). */
export const exchangeProtection = {
  minimumRecipients: 2_500,
  replies: 10,
  windowMinutes: 60,
  blockMinutes: 6 * 60,
};

/**
 * Takes messages in the order they are sent and delivers them one after another at a fixed rate, so that sending and
 * delivering fall apart as they did. Its protection, where it is on, refuses replies to all without any delay.
 */
export type MailServer = {
  /** Accepts the message everything begins with. */
  readonly begin: (person: number) => void;
  /** False when the protection refuses it. `at`: minutes, never smaller than before. */
  readonly reply: (at: number, person: number) => boolean;
  /** How many messages everybody has by then. */
  readonly deliveredBy: (at: number) => number;
  /** When each message had reached everybody; ascending, the first message first. */
  readonly deliveredAt: readonly number[];
  /** How many different people's replies had reached everybody between the two times. */
  readonly repliersBetween: (from: number, to: number) => number;
};

export const mailServer = (
  recipients: number,
  copiesPerSecond: number,
  hasProtection: boolean,
): MailServer => {
  const minutesEach = recipients / copiesPerSecond / 60;
  const isProtected = hasProtection && recipients >= exchangeProtection.minimumRecipients;
  const deliveredAt: number[] = [];
  const senders: number[] = [];
  let recent: number[] = [];
  let blockedUntil = -Infinity;

  const deliver = (at: number, person: number): void => {
    deliveredAt.push(Math.max(at, deliveredAt.at(-1) ?? 0) + minutesEach);
    senders.push(person);
  };

  const isRefused = (at: number): boolean => {
    if (!isProtected) return false;
    if (at < blockedUntil) return true;
    recent = [...recent.filter((sent) => sent > at - exchangeProtection.windowMinutes), at];
    if (recent.length === exchangeProtection.replies) {
      blockedUntil = at + exchangeProtection.blockMinutes;
      recent = [];
    }
    return false;
  };

  return {
    begin: (person) => deliver(0, person),
    reply: (at, person) => {
      if (isRefused(at)) return false;
      deliver(at, person);
      return true;
    },
    deliveredBy: (at) => countUpTo(deliveredAt, at),
    deliveredAt,
    repliersBetween: (from, to) =>
      new Set(
        senders.slice(
          Math.max(1, countUpTo(deliveredAt, from)),
          Math.max(1, countUpTo(deliveredAt, to)),
        ),
      ).size,
  };
};

/** How many of these ascending numbers are not above the limit. */
export const countUpTo = (ascending: ArrayLike<number>, limit: number): number => {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

import { useEffect } from 'react';
import { stillHolds, type Weighed } from './examine';
import type { PanePorts } from './pane-ports';

/**
 * A confirmation ends by itself, a Send spends it, and nothing tells of a changed subject, nor of a policy that a handler
 * has come to know. Milliseconds.
 */
const beat = 2000;

/** Tells once when the confirmation of a message no longer holds; null where there is none. */
export const useConfirmationWatch = (
  confirmed: Weighed | null,
  connect: PanePorts['connect'],
  onEnd: () => void,
): void => {
  useEffect(() => {
    if (confirmed === null) return undefined;
    let pending: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const revision = (): string => connect().policies.lastKnown().policy.revision;
    const before = revision();
    const watch = async (): Promise<void> => {
      const holds = revision() === before && (await stillHolds(confirmed, connect()));
      if (isOver) return;
      if (holds) wait();
      else onEnd();
    };
    const wait = (): void => {
      pending = setTimeout(() => void watch(), beat);
    };
    wait();
    return () => {
      isOver = true;
      clearTimeout(pending);
    };
  }, [confirmed, connect, onEnd]);
};

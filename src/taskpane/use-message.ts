import { useCallback, useEffect, useReducer, useRef } from 'react';
import { confirm } from './confirm';
import { examine, isConfirmed } from './examine';
import type { PanePorts } from './pane-ports';
import { afterwards, atFirst, type PaneState } from './pane-state';

export type Message = {
  readonly state: PaneState;
  readonly lookAgain: () => void;
  readonly confirmWith: (reason: string) => void;
};

/** How often a confirmation is looked at, because it ends by itself and a Send spends it. Milliseconds. */
const confirmationBeat = 15_000;

/** The message that is being written: looked at on opening and whenever it changes, and confirmed. */
export const useMessage = ({
  connect,
  onMessageChange,
}: Pick<PanePorts, 'connect' | 'onMessageChange'>): Message => {
  const [state, dispatch] = useReducer(afterwards, atFirst);
  // Only the newest work may speak: an older look knows less.
  const newest = useRef(0);

  const take = useCallback(() => {
    newest.current += 1;
    const turn = newest.current;
    return (): boolean => turn === newest.current;
  }, []);

  const look = useCallback(async () => {
    const isNewest = take();
    dispatch({ kind: 'look' });
    try {
      const examined = await examine(connect());
      if (isNewest()) dispatch({ kind: 'examined', examined });
    } catch {
      if (isNewest()) dispatch({ kind: 'failed' });
    }
  }, [connect, take]);

  const lookAgain = useCallback(() => void look(), [look]);

  useEffect(() => {
    lookAgain();
    return onMessageChange(lookAgain);
  }, [lookAgain, onMessageChange]);

  const checked = state.examined?.checked;
  const seen = checked === undefined || checked.isOrdinary ? null : checked;

  const save = useCallback(
    async (reason: string) => {
      if (seen === null) return;
      const isNewest = take();
      dispatch({ kind: 'save' });
      try {
        const confirmed = await confirm(seen, reason, connect());
        if (isNewest()) dispatch({ kind: 'confirmed', ...confirmed });
      } catch {
        if (isNewest()) dispatch({ kind: 'failed' });
      }
    },
    [connect, seen, take],
  );

  const isWaitingForSend = state.examined?.isConfirmed === true;
  useEffect(() => {
    if (!isWaitingForSend || seen === null) return undefined;
    const beat = setInterval(() => {
      void isConfirmed(seen, connect()).then((holds) => {
        if (!holds) lookAgain();
      });
    }, confirmationBeat);
    return () => clearInterval(beat);
  }, [connect, isWaitingForSend, lookAgain, seen]);

  return { state, lookAgain, confirmWith: (reason) => void save(reason) };
};

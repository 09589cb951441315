import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Change, CutShort, Repair } from '../ports';
import { confirm } from './confirm';
import { examine, hasSameRecipients, type Examined } from './examine';
import type { PanePorts } from './pane-ports';
import { afterwards, atFirst, type PaneEvent, type PaneState } from './pane-state';
import { useConfirmationWatch } from './use-confirmation-watch';

export type Message = {
  readonly state: PaneState;
  readonly lookAgain: () => void;
  readonly confirmWith: (reason: string) => void;
  /** `said` tells what was done. */
  readonly repair: (repair: Repair, said: string) => void;
  readonly undo: (change: Change) => void;
  readonly putBack: (cutShort: CutShort, said: string) => void;
};

type MessagePorts = Pick<PanePorts, 'connect' | 'onMessageChange' | 'repairs'>;

/** For so long after a repair, Outlook may still be telling of what the repair itself has written. Milliseconds. */
const echo = 3000;

/** The message that is being written: looked at on opening and whenever it changes, repaired and confirmed. */
export const useMessage = ({ connect, onMessageChange, repairs }: MessagePorts): Message => {
  const [state, dispatch] = useReducer(afterwards, atFirst);
  // Only the newest work may speak: an older look knows less.
  const newest = useRef(0);
  const latestLook = useRef<Promise<Examined | null>>(Promise.resolve(null));
  const repairing = useRef({ isRunning: false, endedAt: -Infinity });

  const take = useCallback(() => {
    newest.current += 1;
    const turn = newest.current;
    return (): boolean => turn === newest.current;
  }, []);

  const examineNow = useCallback(async (): Promise<Examined | null> => {
    const isNewest = take();
    try {
      const examined = await examine(connect());
      if (isNewest()) dispatch({ kind: 'examined', examined });
      return examined;
    } catch {
      if (isNewest()) dispatch({ kind: 'failed' });
      return null;
    }
  }, [connect, take]);

  const look = useCallback(() => {
    latestLook.current = examineNow();
  }, [examineNow]);

  const lookAgain = useCallback(() => {
    dispatch({ kind: 'look' });
    look();
  }, [look]);

  const isEcho = useCallback(async () => {
    const examined = await latestLook.current;
    return examined !== null && hasSameRecipients(examined, connect());
  }, [connect]);

  const hear = useCallback(async () => {
    const { isRunning, endedAt } = repairing.current;
    // A look follows the repair.
    if (isRunning) return;
    if (Date.now() - endedAt < echo && (await isEcho())) return;
    if (!repairing.current.isRunning) lookAgain();
  }, [isEcho, lookAgain]);

  useEffect(() => {
    lookAgain();
    return onMessageChange(() => void hear());
  }, [hear, lookAgain, onMessageChange]);

  useEffect(() => {
    let isOpen = true;
    void repairs.cutShort().then((cutShort) => {
      if (isOpen && cutShort !== null) dispatch({ kind: 'cut-short', cutShort });
    });
    return () => {
      isOpen = false;
    };
  }, [repairs]);

  const checked = state.examined?.checked;
  const seen = checked === undefined || checked.isOrdinary ? null : checked;

  const save = useCallback(
    async (reason: string) => {
      if (seen === null || repairing.current.isRunning) return;
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

  const change = useCallback(
    async (work: () => Promise<PaneEvent>) => {
      if (repairing.current.isRunning) return;
      repairing.current = { isRunning: true, endedAt: -Infinity };
      take();
      dispatch({ kind: 'repair' });
      try {
        dispatch(await work());
        look();
      } catch {
        dispatch({ kind: 'failed' });
      } finally {
        repairing.current = { isRunning: false, endedAt: Date.now() };
      }
    },
    [look, take],
  );

  useConfirmationWatch(state.examined?.isConfirmed === true ? seen : null, connect, lookAgain);

  return {
    state,
    lookAgain,
    confirmWith: (reason) => void save(reason),
    repair: (repair, said) =>
      void change(async () => ({
        kind: 'repaired',
        outcome: await repairs.repair(repair),
        said,
      })),
    putBack: (cutShort, said) =>
      void change(async () => ({
        kind: 'put-back',
        outcome: await repairs.undo(cutShort.change),
        said,
      })),
    undo: (before) =>
      void change(async () => ({
        kind: 'undone',
        outcome: await repairs.undo(before),
        change: before,
      })),
  };
};

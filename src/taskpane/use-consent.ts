import { useCallback, useEffect, useRef, useState } from 'react';
import type { GraphSource } from '../core/policy';
import { startDeadline } from '../transport/deadline';
import { graphToAsk, mailPermission } from './consent-matters';
import type { Examined } from './examine';
import type { PanePorts } from './pane-ports';

/** What is shown of the consent; `refused` and `failed` with what has just happened, or happened before. */
export type ConsentStep = 'none' | 'offered' | 'waiting' | 'refused' | 'failed';

export type Consent = {
  readonly step: ConsentStep;
  /** Whether the mailbox would be asked as well. */
  readonly isMailRead: boolean;
  /** How far the permission on the mailbox goes; null where none is asked for. */
  readonly permission: ReturnType<typeof mailPermission>;
  /** It has just happened, and those who hear the pane must be told. */
  readonly isNews: boolean;
  readonly signIn: () => void;
};

/** A window that is part of Outlook's page takes the focus and leaves it nowhere: back to the button that opened it. */
const takeBackFocus = (before: Element | null): void => {
  const isNowhere = document.activeElement === null || document.activeElement === document.body;
  if (isNowhere && before instanceof HTMLElement) before.focus();
};

/** A silent token that has not come by then waits for something. Milliseconds. */
const silentMs = 5000;

type Shown = { readonly step: ConsentStep; readonly isNews: boolean };

const nothing: Shown = { step: 'none', isNews: false };

const stepFor = {
  given: 'none',
  unsupported: 'none',
  missing: 'offered',
  refused: 'refused',
} as const;

/** Offers the sign-in where it would tell more about this message, asks by a click alone, and looks again once it is given. */
export const useConsent = (
  examined: Examined | null,
  { connect, consent }: Pick<PanePorts, 'connect' | 'consent'>,
  onGiven: () => void,
): Consent => {
  const [shown, setShown] = useState(nothing);
  const isAsking = useRef(false);
  const graph = examined === null ? null : graphToAsk(examined);

  const findOut = useCallback(
    async (source: GraphSource, isCurrent: () => boolean) => {
      const status = await consent(source).status(startDeadline(connect().clock, silentMs));
      if (isCurrent() && !isAsking.current) setShown({ step: stepFor[status], isNews: false });
    },
    [connect, consent],
  );

  useEffect(() => {
    let isCurrent = true;
    if (examined === null || isAsking.current) return undefined;
    const source = graphToAsk(examined);
    setShown(({ step }) => (source === null ? nothing : { step, isNews: false }));
    if (source !== null) void findOut(source, () => isCurrent);
    return () => {
      isCurrent = false;
    };
  }, [examined, findOut]);

  const ask = async (source: GraphSource): Promise<void> => {
    if (isAsking.current) return;
    isAsking.current = true;
    const focused = document.activeElement;
    setShown({ step: 'waiting', isNews: true });
    const answer = await consent(source).ask();
    isAsking.current = false;
    takeBackFocus(focused);
    setShown(answer === 'given' ? nothing : { step: answer, isNews: true });
    if (answer === 'given') onGiven();
  };

  return {
    ...shown,
    isMailRead: graph?.conversations === true,
    permission: graph === null ? null : mailPermission(graph),
    signIn: () => {
      if (graph !== null) void ask(graph);
    },
  };
};

import { useEffect } from 'react';
import { noticeKnown, wantedFor } from '../check/notice';
import { sayNotice } from '../check/say-notice';
import { startDeadline } from '../transport/deadline';
import type { Examined } from './examine';
import type { PanePorts } from './pane-ports';

/** Nobody waits for it. Milliseconds. */
const noticeMs = 10_000;

/** A phone has no pane while a message is being written. */
const isPhone = false;

/**
 * Nothing tells the handlers of a new subject, policy, hold or consent: the notice above the message says what the pane
 * has just found. Where the next Send passes on a confirmation there is nothing to say.
 */
export const useNotice = (
  examined: Examined | null,
  { connect, notices, displayLanguage }: Pick<PanePorts, 'connect' | 'notices' | 'displayLanguage'>,
): void => {
  useEffect(() => {
    if (examined === null) return;
    const { checked, isConfirmed, startedAt } = examined;
    const { item, clock } = connect();
    const wanted = isConfirmed ? null : wantedFor(checked, sayNotice({ displayLanguage, isPhone }));
    void noticeKnown(
      wanted,
      { read: checked.read, startedAt },
      { item, notices: notices() },
      startDeadline(clock, noticeMs),
    );
  }, [examined, connect, notices, displayLanguage]);
};

import { Text } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { paneVoice } from '../i18n/pane';
import { Announcement } from './Announcement';
import { Failure } from './Failure';
import { Frame } from './Frame';
import { MessageReport } from './MessageReport';
import type { PanePorts } from './pane-ports';
import { announcementOf, troubleText } from './pane-texts';
import { paneView } from './pane-view';
import { Progress } from './Progress';
import { useMessage } from './use-message';

export type PaneProps = {
  readonly ports: Pick<PanePorts, 'connect' | 'onMessageChange' | 'displayLanguage'>;
};

/** The whole pane for one message: looking, what was found, or what went wrong. */
export const Pane = ({ ports }: PaneProps) => {
  const { displayLanguage } = ports;
  const { state, lookAgain, confirmWith } = useMessage(ports);
  const { examined, activity, trouble } = state;
  const { text } = paneVoice(displayLanguage);
  const view = useMemo(
    () => (examined === null ? null : paneView(examined, displayLanguage)),
    [examined, displayLanguage],
  );

  // The button that had the focus is gone once it has done its work.
  const headline = useRef<HTMLHeadingElement>(null);
  const isConfirmed = examined?.isConfirmed === true;
  useEffect(() => {
    if (isConfirmed) headline.current?.focus();
  }, [isConfirmed]);

  const busyLabel = text[activity === 'saving' ? 'pane-saving' : 'pane-checking']();
  return (
    <Frame isBusy={activity !== 'idle'}>
      <Progress isBusy={activity !== 'idle'} label={busyLabel} />
      <Announcement text={announcementOf(state, view, text)} />
      {view !== null && (
        <MessageReport
          view={view}
          text={text}
          trouble={troubleText(trouble, text)}
          isSaving={activity === 'saving'}
          onAgain={lookAgain}
          onConfirm={confirmWith}
          focusRef={headline}
        />
      )}
      {view === null && trouble === 'failed' && <Failure text={text} onAgain={lookAgain} />}
      {view === null && trouble !== 'failed' && <Text as="h1">{text['pane-checking']()}</Text>}
    </Frame>
  );
};

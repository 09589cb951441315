import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Announcement } from './Announcement';
import { Consent, consentNews, isQuiet } from './Consent';
import { CutShort } from './CutShort';
import { Failure } from './Failure';
import { Frame } from './Frame';
import { MessageReport } from './MessageReport';
import type { PanePorts } from './pane-ports';
import type { PaneState } from './pane-state';
import { announcementOf } from './pane-texts';
import { paneView } from './pane-view';
import { Progress } from './Progress';
import { Results } from './Results';
import { useConsent } from './use-consent';
import { useFocus } from './use-focus';
import { useMessage } from './use-message';
import { useNotice } from './use-notice';

export type PaneProps = { readonly ports: Omit<PanePorts, 'theme'> };

const labels = {
  idle: 'pane-checking',
  looking: 'pane-checking',
  saving: 'pane-saving',
  repairing: 'pane-repairing',
} as const satisfies { readonly [activity in PaneState['activity']]: string };

/** The whole pane for one message: looking, what was found, or what went wrong. */
export const Pane = ({ ports }: PaneProps) => {
  const { displayLanguage, voice, obstacleOf } = ports;
  const { state, lookAgain, confirmWith, repair, undo, putBack } = useMessage(ports);
  const { examined, activity, trouble, outcome, cutShort } = state;
  const consent = useConsent(examined, ports, lookAgain);
  useNotice(examined, ports);
  const view = useMemo(
    () => (examined === null ? null : paneView(examined, { displayLanguage, voice, obstacleOf })),
    [examined, displayLanguage, voice, obstacleOf],
  );
  const { headline, results } = useFocus(outcome, examined?.isConfirmed === true);
  const { text } = voice;
  const isBusy = activity === 'saving' || activity === 'repairing';

  const shownResults = (
    <Results state={state} voice={voice} isBusy={isBusy} onUndo={undo} focusRef={results} />
  );
  return (
    <Frame isBusy={activity !== 'idle'}>
      <Progress isBusy={activity !== 'idle'} label={text[labels[activity]]()} />
      <Announcement text={consentNews(consent, text) || announcementOf(state, view, voice)} />
      <CutShort cutShort={cutShort} voice={voice} isBusy={isBusy} onPutBack={putBack} />
      {view !== null && (
        <MessageReport
          view={view}
          text={text}
          results={shownResults}
          consent={<Consent consent={consent} text={text} />}
          isConsentQuiet={isQuiet(consent)}
          isBusy={isBusy}
          onAgain={lookAgain}
          onConfirm={confirmWith}
          onRepair={(offer) => repair(offer.repair, offer.done)}
          focusRef={headline}
        />
      )}
      {view === null && trouble === 'failed' && <Failure text={text} onAgain={lookAgain} />}
      {view === null && trouble !== 'failed' && <Text as="h1">{text['pane-checking']()}</Text>}
      {view === null && shownResults}
    </Frame>
  );
};

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { PaneVoice } from '../i18n/pane';
import type { Change } from '../ports';
import { Notice } from './Notice';
import type { PaneState } from './pane-state';
import { lostText, newsText, returnedText, troubleText } from './pane-texts';

const useStyles = makeStyles({
  results: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
  },
  button: { flexShrink: 0 },
});

export type ResultsProps = {
  readonly state: PaneState;
  readonly voice: PaneVoice;
  readonly isBusy: boolean;
  readonly onUndo: (change: Change) => void;
  /** Takes the focus when the pressed button is gone. */
  readonly focusRef: Ref<HTMLDivElement>;
};

/** What came of repairs and confirmation, with the way back. */
export const Results = ({ state, voice, isBusy, onUndo, focusRef }: ResultsProps) => {
  const styles = useStyles();
  const { text } = voice;
  const { outcome, lost, done, trouble } = state;
  const news = newsText(state, voice);
  const worry = troubleText(trouble, text);
  const returned = returnedText(state, voice);
  const latest = done.at(-1);
  const isEmpty = [news, worry, returned].every((said) => said === '') && lost.length === 0;
  if (isEmpty && latest === undefined) return null;

  const undo = (change: Change, label: string) => (
    <Button
      className={styles.button}
      size="small"
      disabledFocusable={isBusy}
      onClick={() => onUndo(change)}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.results} ref={focusRef} tabIndex={-1}>
      {lost.map((one) => (
        <Notice key={lostText(one, voice)} tone="bad">
          <Text>{lostText(one, voice)}</Text>
          {undo(one.change, text['pane-put-back']())}
        </Notice>
      ))}
      {worry !== '' && (
        <Notice tone="bad">
          <Text>{worry}</Text>
        </Notice>
      )}
      {news !== '' && (
        <Notice tone={outcome?.kind === 'undone' ? 'good' : 'bad'}>
          <Text>{news}</Text>
        </Notice>
      )}
      {returned !== '' && (
        <Notice tone="bad">
          <Text>{returned}</Text>
        </Notice>
      )}
      {latest !== undefined && (
        <Notice tone="good">
          <Text>{latest.said}</Text>
          {undo(latest.change, text['pane-undo']())}
        </Notice>
      )}
    </div>
  );
};

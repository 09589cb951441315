import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { PaneVoice } from '../i18n/pane';
import type { CutShort as CutShortOf } from '../ports';
import { Notice } from './Notice';
import { cutShortText, putBackText } from './pane-texts';

const useStyles = makeStyles({ alert: { paddingTop: '1px' }, button: { flexShrink: 0 } });

export type CutShortProps = {
  readonly cutShort: CutShortOf | null;
  readonly voice: PaneVoice;
  readonly isBusy: boolean;
  /** `said` tells that they are back. */
  readonly onPutBack: (cutShort: CutShortOf, said: string) => void;
};

/** Who is missing since a pane was closed half-way. Before everything else: Send does not know of them. */
export const CutShort = ({ cutShort, voice, isBusy, onPutBack }: CutShortProps) => {
  const styles = useStyles();
  if (cutShort === null) return null;
  return (
    <div role="alert" className={styles.alert}>
      <Notice tone="bad">
        <Text>{cutShortText(cutShort, voice)}</Text>
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={isBusy}
          onClick={() => onPutBack(cutShort, putBackText(cutShort, voice))}
        >
          {voice.text['pane-put-back']()}
        </Button>
      </Notice>
    </div>
  );
};

import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { Messages } from '../i18n/messages';

const useStyles = makeStyles({
  failure: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  again: { alignSelf: 'start' },
});

export type FailureProps = { readonly text: Messages; readonly onAgain: () => void };

/** The pane could not look at the message: what that means, and what to do. */
export const Failure = ({ text, onAgain }: FailureProps) => {
  const styles = useStyles();
  return (
    <div className={styles.failure}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{text['pane-failed']()}</MessageBarBody>
      </MessageBar>
      <Button className={styles.again} onClick={onAgain}>
        {text['pane-again']()}
      </Button>
    </div>
  );
};

import { Button, makeStyles } from '@fluentui/react-components';
import type { AllMessages } from '../i18n/pane-messages';
import { Headline } from './Headline';

const useStyles = makeStyles({ again: { alignSelf: 'start' } });

export type FailureProps = { readonly text: AllMessages; readonly onAgain: () => void };

/** The pane could not look at the message: what that means, and what to do. */
export const Failure = ({ text, onAgain }: FailureProps) => {
  const styles = useStyles();
  const headline = { before: text['pane-failed'](), people: '', after: '' };
  return (
    <>
      <Headline tone="warn" headline={headline} next={text['pane-failed-next']()} />
      <Button className={styles.again} onClick={onAgain}>
        {text['pane-again']()}
      </Button>
    </>
  );
};

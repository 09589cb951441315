import { Button, Link, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { AllMessages } from '../i18n/pane-messages';
import { Confirmation } from './Confirmation';
import { Findings } from './Findings';
import { Headline } from './Headline';
import { Lists } from './Lists';
import type { PaneView } from './pane-view';
import { PolicyProblem } from './PolicyProblem';

const useStyles = makeStyles({ again: { alignSelf: 'start' } });

export type MessageReportProps = {
  readonly view: PaneView;
  readonly text: AllMessages;
  /** What went wrong with the confirmation; '' for nothing. */
  readonly trouble: string;
  readonly isSaving: boolean;
  readonly onAgain: () => void;
  readonly onConfirm: (reason: string) => void;
  readonly focusRef: Ref<HTMLHeadingElement>;
};

/** Everything about one message, from the number down. */
export const MessageReport = ({
  view,
  text,
  trouble,
  isSaving,
  onAgain,
  onConfirm,
  focusRef,
}: MessageReportProps) => {
  const styles = useStyles();
  return (
    <>
      <Headline {...view} focusRef={focusRef} />
      <Findings heading={text['pane-findings']()} findings={view.findings} advice={view.advice} />
      {view.isWorthAnotherLook && (
        <Button className={styles.again} onClick={onAgain}>
          {text['pane-again']()}
        </Button>
      )}
      <Lists heading={text['pane-lists']()} lists={view.lists} direct={view.direct} />
      {trouble !== '' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      {view.ask !== null && (
        <Confirmation ask={view.ask} text={text} isSaving={isSaving} onConfirm={onConfirm} />
      )}
      {view.policy !== null && (
        <PolicyProblem notice={view.policy} detailsLabel={text['pane-policy-details']()} />
      )}
      {view.helpUrl !== null && (
        <Link href={view.helpUrl} target="_blank" rel="noopener noreferrer">
          {text['pane-help']()}
        </Link>
      )}
    </>
  );
};

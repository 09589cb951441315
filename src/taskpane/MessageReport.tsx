import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import type { AllMessages } from '../i18n/pane-messages';
import { Confirmation } from './Confirmation';
import { External } from './External';
import { Headline } from './Headline';
import type { PaneView } from './pane-view';
import { RepairButtons } from './RepairButtons';
import type { Offer } from './repairs-offered';
import { Rows } from './Rows';
import { Why } from './Why';
import { YourPolicy } from './YourPolicy';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

export type MessageReportProps = {
  readonly view: PaneView;
  readonly text: AllMessages;
  /** What came of repairs and confirmation. */
  readonly results: ReactNode;
  /** The sign-in that would tell more. */
  readonly consent: ReactNode;
  /** Whoever would rather not is not asked before anything else. */
  readonly isConsentQuiet: boolean;
  /** Recipients are being changed, or a confirmation kept: nothing else may begin. */
  readonly isBusy: boolean;
  readonly onAgain: () => void;
  readonly onConfirm: (reason: string) => void;
  readonly onRepair: (offer: Offer) => void;
  readonly focusRef: Ref<HTMLHeadingElement>;
};

/** Everything about one message, from the number down. */
export const MessageReport = (props: MessageReportProps) => {
  const { view, text, results, consent, isConsentQuiet, isBusy } = props;
  const { onAgain, onConfirm, onRepair, focusRef } = props;
  const { offers, ask, externals } = view;
  const styles = useStyles();
  return (
    <>
      <Headline {...view} focusRef={focusRef} />
      {results}
      <RepairButtons offers={offers.whole} size="medium" isBusy={isBusy} onRepair={onRepair}>
        {view.isWorthAnotherLook ? <Button onClick={onAgain}>{text['pane-again']()}</Button> : null}
      </RepairButtons>
      {offers.cannot.map((sentence) => (
        <Caption1 className={styles.quiet} key={sentence}>
          {sentence}
        </Caption1>
      ))}
      {!isConsentQuiet && consent}
      <Rows heading={text['pane-lists']()} {...view} isBusy={isBusy} onRepair={onRepair} />
      {isConsentQuiet && consent}
      {ask !== null && (
        <Confirmation ask={ask} text={text} isSaving={isBusy} onConfirm={onConfirm} />
      )}
      <Why heading={text['pane-findings']()} {...view} />
      {externals !== null && <External externals={externals} text={text} />}
      <YourPolicy {...view} text={text} />
    </>
  );
};

import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AllMessages } from '../i18n/pane-messages';
import { Notice } from './Notice';
import { Section } from './Section';
import type { Consent as ConsentOf } from './use-consent';

const useStyles = makeStyles({
  button: { alignSelf: 'start' },
  quiet: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

export type ConsentProps = { readonly consent: ConsentOf; readonly text: AllMessages };

/** What signing in would read and what not, and the button. One line for those who would rather not. */
export const Consent = ({ consent, text }: ConsentProps) => {
  const { step, isMailRead, isNews, signIn } = consent;
  const styles = useStyles();
  if (step === 'none') return null;
  const isWaiting = step === 'waiting';
  // Whoever has just said no keeps the button that has the focus.
  const isQuiet = step === 'refused' && !isNews;
  const button = (
    <Button
      className={styles.button}
      appearance={isQuiet ? 'transparent' : 'secondary'}
      size={isQuiet ? 'small' : 'medium'}
      disabledFocusable={isWaiting}
      onClick={signIn}
    >
      {text['pane-sign-in']()}
    </Button>
  );
  if (isQuiet)
    return (
      <div className={styles.quiet}>
        <Caption1>{text['pane-consent-refused']()}</Caption1>
        {button}
      </div>
    );
  return (
    <Section heading={text['pane-consent']()}>
      <Text>{text['pane-consent-reads']({ mail: isMailRead ? 'yes' : 'no' })}</Text>
      <Text>{text['pane-consent-not']()}</Text>
      {step === 'failed' && <Notice tone="bad">{text['pane-consent-failed']()}</Notice>}
      {button}
      {(isWaiting || step === 'refused') && <Caption1>{text[`pane-consent-${step}`]()}</Caption1>}
    </Section>
  );
};

/** For those who hear the pane; '' unless something has just happened. */
export const consentNews = ({ step, isNews }: ConsentOf, text: AllMessages): string => {
  if (!isNews || step === 'none' || step === 'offered') return '';
  return text[`pane-consent-${step}`]();
};

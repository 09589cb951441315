import { Button, Caption1, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AllMessages } from '../i18n/pane-messages';
import { Notice } from './Notice';
import { Section } from './Section';
import type { Consent as ConsentOf } from './use-consent';

const useStyles = makeStyles({
  button: { alignSelf: 'start' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  link: { color: 'inherit', font: 'inherit', textDecorationLine: 'underline' },
});

export type ConsentProps = { readonly consent: ConsentOf; readonly text: AllMessages };

/** Whoever has just said no keeps the button that has the focus. */
export const isQuiet = ({ step, isNews }: ConsentOf): boolean => step === 'refused' && !isNews;

/** What signing in would read and what not, and the button. One line for those who would rather not. */
export const Consent = ({ consent, text }: ConsentProps) => {
  const { step, isMailRead, permission, signIn } = consent;
  const styles = useStyles();
  if (step === 'none') return null;
  const isWaiting = step === 'waiting';
  if (isQuiet(consent))
    return (
      <Caption1 as="p" block className={styles.quiet}>
        {text['pane-consent-refused']()}{' '}
        <Link as="button" inline className={styles.link} onClick={signIn}>
          {text['pane-sign-in']()}
        </Link>
      </Caption1>
    );
  return (
    <Section heading={text['pane-consent']()}>
      <Text>{text['pane-consent-reads']({ mail: isMailRead ? 'yes' : 'no' })}</Text>
      <Text>{text['pane-consent-not']()}</Text>
      {permission !== null && <Text>{text['pane-consent-permission']({ mail: permission })}</Text>}
      {step === 'failed' && <Notice tone="bad">{text['pane-consent-failed']()}</Notice>}
      <Button className={styles.button} disabledFocusable={isWaiting} onClick={signIn}>
        {text['pane-sign-in']()}
      </Button>
      {(isWaiting || step === 'refused') && <Caption1>{text[`pane-consent-${step}`]()}</Caption1>}
    </Section>
  );
};

/** For those who hear the pane; '' unless something has just happened. */
export const consentNews = ({ step, isNews }: ConsentOf, text: AllMessages): string => {
  if (!isNews || step === 'none' || step === 'offered') return '';
  return text[`pane-consent-${step}`]();
};

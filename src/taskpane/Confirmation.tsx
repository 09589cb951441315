import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { AllMessages } from '../i18n/pane-messages';
import type { Gap } from './confirmation';
import type { Ask } from './pane-view';
import { Section } from './Section';
import { useConfirmationForm } from './use-confirmation-form';

/** Long enough for a sentence or two; sessionData holds 50,000 characters in all. */
const longestReason = 500;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  // In line with the fields: Fluent keeps room for the ring of the focus.
  tick: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  send: { whiteSpace: 'normal', maxWidth: '100%' },
});

export type ConfirmationProps = {
  readonly ask: Ask;
  readonly text: AllMessages;
  readonly isSaving: boolean;
  readonly onConfirm: (reason: string) => void;
};

/** What stands under a field: the hint, or the complaint once there is one. */
const below = (complaint: string | false, hint = '') =>
  complaint === false
    ? hint !== '' && { hint }
    : { validationState: 'error' as const, validationMessage: complaint };

/** The number, or the admission that nobody knows it, a reason, and the button that lets the message pass once. */
export const Confirmation = ({ ask, text, isSaving, onConfirm }: ConfirmationProps) => {
  const styles = useStyles();
  const { filled, change, complaints, submit } = useConfirmationForm(ask, onConfirm);
  const lacks = (gap: Gap, complaint: string): string | false =>
    complaints.includes(gap) && complaint;
  const { number } = ask;
  return (
    <Section heading={text['pane-confirmation']()}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSaving) submit(event.currentTarget);
        }}
      >
        {ask.people === null ? (
          <Field {...below(lacks('tick', text['pane-tick-missing']()))}>
            <Checkbox
              className={styles.tick}
              name="tick"
              label={text['pane-unknown-tick']()}
              checked={filled.isTicked}
              onChange={(_, { checked }) => change({ isTicked: checked === true })}
            />
          </Field>
        ) : (
          <Field
            label={text['pane-number-label']()}
            {...below(
              lacks('number', text['pane-number-wrong']({ number })),
              text['pane-number-hint']({ number }),
            )}
          >
            <Input
              name="number"
              value={filled.typed}
              onChange={(_, { value }) => change({ typed: value })}
              inputMode="numeric"
              autoComplete="off"
              aria-required
            />
          </Field>
        )}
        {ask.reason !== 'none' && (
          <Field
            label={text['pane-reason-label']()}
            {...below(
              lacks('reason', text['pane-reason-missing']()),
              text[`pane-reason-${ask.reason}`](),
            )}
          >
            <Textarea
              name="reason"
              value={filled.reason}
              onChange={(_, { value }) => change({ reason: value })}
              maxLength={longestReason}
              aria-required={ask.reason === 'required'}
            />
          </Field>
        )}
        <Button className={styles.send} type="submit" disabledFocusable={isSaving}>
          {ask.button}
        </Button>
      </form>
    </Section>
  );
};

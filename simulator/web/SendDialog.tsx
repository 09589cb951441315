import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useId } from 'react';
import type { AlertAction, AlertButton } from '../host/alert';
import { inLocale } from '../host/manifest';
import type { SendState } from '../host/send';
import { type HostWords, hostWords } from '../host/words';
import { AlertText } from './AlertText';
import type { Composing } from './compose-session';
import { usePage, useSimulation } from './SimulationContext';
import { useStore } from './use-store';

const useStyles = makeStyles({
  surface: { maxWidth: '520px', width: 'calc(100% - 32px)' },
});

const plainButton = (action: AlertAction): AlertButton => ({
  action,
  label: undefined,
  opens: undefined,
});

type Shown = {
  readonly body: ReactNode;
  readonly buttons: readonly AlertButton[];
  readonly contextData: string;
};

const ownButtons = (maySendAnyway: boolean): readonly AlertButton[] => [
  ...(maySendAnyway ? [plainButton('sendAnyway')] : []),
  plainButton('dontSend'),
];

const describe = (state: SendState, words: HostWords, addIn: string): Shown | undefined => {
  switch (state.kind) {
    case 'writing':
    case 'checking':
      return undefined;
    case 'held': {
      const { text, buttons, contextData } = state.alert;
      const body = text === undefined ? words.held(addIn) : <AlertText blocks={text} />;
      return { body, buttons, contextData };
    }
    case 'unavailable':
      return {
        body: words.unavailable(addIn),
        buttons: ownButtons(state.maySendAnyway),
        contextData: '',
      };
    case 'slow':
      return {
        body: state.late ? (
          words.late(addIn)
        ) : (
          <Spinner size="tiny" label={words.slow(addIn)} labelPosition="after" />
        ),
        buttons: ownButtons(state.maySendAnyway),
        contextData: '',
      };
  }
};

type AnswersProps = { readonly shown: Shown; readonly words: HostWords };

const Answers = ({ shown, words }: AnswersProps) => {
  const simulation = useSimulation();
  const safeId = useId();
  useEffect(() => {
    // The dialog focuses its first button, which may be Send Anyway: a second Enter must not send.
    const frame = requestAnimationFrame(() => document.getElementById(safeId)?.focus());
    return () => cancelAnimationFrame(frame);
  }, [safeId]);
  return (
    <DialogActions fluid>
      {shown.buttons.map((button) => (
        <Button
          key={button.action}
          id={button.action === 'dontSend' ? safeId : undefined}
          data-action={button.action}
          appearance={button.action === 'dontSend' ? 'primary' : 'secondary'}
          onClick={() => simulation.press(button, shown.contextData)}
        >
          {button.label ?? words[button.action]}
        </Button>
      ))}
    </DialogActions>
  );
};

/** The Smart Alert, and the dialogs that are Outlook's own. */
export const SendDialog = ({ composing }: { readonly composing: Composing }) => {
  const { client } = useSimulation();
  const { manifest } = usePage();
  const { language } = useStore(client);
  const state = useStore(composing.sender.state);
  const styles = useStyles();
  const words = hostWords(language);
  const addIn = manifest === undefined ? 'The add-in' : inLocale(manifest.displayName, language);
  const shown = describe(state, words, addIn);
  return (
    <Dialog open={shown !== undefined} modalType="alert">
      <DialogSurface className={styles.surface}>
        {shown !== undefined && (
          <DialogBody>
            <DialogTitle>{addIn}</DialogTitle>
            <DialogContent>{shown.body}</DialogContent>
            <Answers key={state.kind} shown={shown} words={words} />
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
};

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { inLocale } from '../host/manifest';
import { owner } from '../stories/cast';
import type { ConsentQuestion } from './page-state';
import { usePage, useSimulation } from './SimulationContext';
import { useStore } from './use-store';

const useStyles = makeStyles({
  surface: { maxWidth: '440px', width: 'calc(100% - 32px)' },
  content: { display: 'flex', flexDirection: 'column', gap: '8px' },
  scopes: { margin: 0, paddingLeft: '20px' },
  name: { display: 'block', fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What Microsoft's own page says of the permissions this add-in may ask for; another one is shown by its name. */
const meanings: Readonly<Record<string, string>> = {
  'User.Read': 'Sign you in and read your profile',
  'Mail.Read': 'Read your mail',
  'Mail.ReadBasic': 'Read your mail without its bodies and attachments',
  'MailboxSettings.Read': 'Read your mailbox settings',
  'GroupMember.Read.All': 'Read group memberships',
  'Group.Read.All': 'Read all groups',
  'OrgContact.Read.All': 'Read organisational contacts',
  'User.ReadBasic.All': "Read all users' basic profiles",
  'Directory.Read.All': 'Read directory data',
};

type QuestionProps = { readonly question: ConsentQuestion; readonly addIn: string };

const Question = ({ question, addIn }: QuestionProps) => {
  const styles = useStyles();
  useEffect(
    () => () => {
      // Whoever was asked from the pane is back in it.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('aside iframe')?.focus());
    },
    [],
  );
  return (
    <DialogBody>
      <DialogTitle>Permissions requested</DialogTitle>
      <DialogContent className={styles.content}>
        <Text size={200} className={styles.quiet}>
          {owner.address}
        </Text>
        <Text>{addIn} would like to:</Text>
        <ul className={styles.scopes}>
          {question.scopes.map((scope) => (
            <li key={scope}>
              {meanings[scope] ?? 'Use'}
              <Text size={200} className={styles.name}>
                {scope}
              </Text>
            </li>
          ))}
        </ul>
        <Text size={200} className={styles.quiet}>
          Stands for the window in which Microsoft asks for consent.
        </Text>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => question.answer(false)}>Cancel</Button>
        <Button appearance="primary" onClick={() => question.answer(true)}>
          Accept
        </Button>
      </DialogActions>
    </DialogBody>
  );
};

/** Stands for the sign-in window that nested app authentication opens where consent is missing. Closing it is a refusal. */
export const ConsentDialog = () => {
  const { client } = useSimulation();
  const { manifest, consent } = usePage();
  const { language } = useStore(client);
  const styles = useStyles();
  const addIn = manifest === undefined ? 'The add-in' : inLocale(manifest.displayName, language);
  return (
    <Dialog
      open={consent !== undefined}
      onOpenChange={(_, { open }) => {
        if (!open) consent?.answer(false);
      }}
    >
      <DialogSurface className={styles.surface}>
        {consent !== undefined && <Question question={consent} addIn={addIn} />}
      </DialogSurface>
    </Dialog>
  );
};

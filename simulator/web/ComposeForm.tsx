import {
  Button,
  Input,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import type { Item, RecipientField as FieldName } from '../host/item';
import { withSubject } from '../host/thread';
import { AddInButtons } from './AddInButtons';
import type { Composing } from './compose-session';
import { InfoBars } from './InfoBars';
import { MeetingFields } from './MeetingFields';
import { RecipientField } from './RecipientField';
import { senders } from '../stories/cast';
import { useSimulation } from './SimulationContext';
import { useFocusAfterDialog } from './use-focus-after-dialog';
import { useStore } from './use-store';

const useStyles = makeStyles({
  form: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px 16px',
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  row: { display: 'flex', alignItems: 'center', gap: '8px' },
  label: { width: '66px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  grow: { flexGrow: 1, minWidth: 0 },
  body: { flexGrow: 1, minHeight: '180px' },
  // Where the form has no height of its own, 100 % is two lines.
  text: { height: '100%', minHeight: '180px', maxHeight: 'none' },
});

const fieldLabels: Readonly<Record<Item['kind'], readonly (readonly [FieldName, string])[]>> = {
  message: [
    ['to', 'To'],
    ['cc', 'Cc'],
    ['bcc', 'Bcc'],
  ],
  appointment: [
    ['to', 'Required'],
    ['cc', 'Optional'],
    ['bcc', 'Rooms'],
  ],
};

export const ComposeForm = ({ composing }: { readonly composing: Composing }) => {
  const simulation = useSimulation();
  const item = useStore(composing.item);
  const sending = useStore(composing.sender.state);
  const styles = useStyles();
  const isMeeting = item.kind === 'appointment';
  const change = (changes: Partial<Item>): void =>
    composing.item.update((now) => ({ ...now, ...changes }));
  const sendId = useFocusAfterDialog(sending.kind);
  const hasRecipients = item.to.length + item.cc.length + item.bcc.length > 0;
  return (
    <form
      className={styles.form}
      aria-label={isMeeting ? 'New meeting' : 'New message'}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className={styles.bar} role="toolbar" aria-label="Message actions">
        <Button
          appearance="primary"
          icon={<SendRegular />}
          id={sendId}
          disabledFocusable={!hasRecipients || sending.kind !== 'writing'}
          onClick={simulation.send}
        >
          Send
        </Button>
        <AddInButtons kind={item.kind} />
        <Tooltip content="Save and close" relationship="label">
          <Button
            appearance="subtle"
            icon={<SaveRegular />}
            onClick={() => simulation.closeDraft(true)}
          />
        </Tooltip>
        <Tooltip content="Discard" relationship="label">
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            onClick={() => simulation.closeDraft(false)}
          />
        </Tooltip>
        <Text size={200} aria-live="polite">
          {sending.kind === 'checking' ? 'Checking before sending' : ''}
        </Text>
      </div>
      <div className={styles.row}>
        <span className={styles.label} aria-hidden>
          From
        </span>
        <Select
          className={styles.grow}
          aria-label="From"
          value={item.from.address}
          onChange={(_, { value }) =>
            change({ from: senders.find(({ address }) => address === value) ?? item.from })
          }
        >
          {senders.map(({ name, address }) => (
            <option key={address} value={address}>
              {name} ({address})
            </option>
          ))}
        </Select>
      </div>
      {fieldLabels[item.kind].map(([name, label]) => (
        <RecipientField
          key={name}
          label={label}
          recipients={item[name]}
          onChange={(edit) =>
            composing.item.update((now) => {
              const next = edit(now[name]);
              return next === now[name] ? now : { ...now, [name]: next };
            })
          }
        />
      ))}
      <div className={styles.row}>
        <span className={styles.label} aria-hidden>
          Subject
        </span>
        <Input
          className={styles.grow}
          aria-label="Subject"
          value={item.subject}
          onChange={(_, { value }) => composing.item.update((now) => withSubject(now, value))}
        />
      </div>
      {isMeeting && <MeetingFields item={item} onChange={change} />}
      <InfoBars item={composing.item} />
      <Textarea
        className={styles.body}
        textarea={{ className: styles.text }}
        aria-label="Body"
        value={item.body}
        onChange={(_, { value }) => change({ body: value })}
      />
    </form>
  );
};

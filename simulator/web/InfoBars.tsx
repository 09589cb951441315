import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { isPhone } from '../host/client';
import type { Item, NotificationMessage } from '../host/item';
import type { Store } from '../host/store';
import { useSimulation } from './SimulationContext';
import { useStore } from './use-store';

const useStyles = makeStyles({
  // Always there, or nobody would hear of the first one; it takes no room while it is empty.
  bars: { display: 'flex', flexDirection: 'column', gap: '4px', ':empty': { marginTop: '-8px' } },
  text: { overflowWrap: 'anywhere' },
  // The brand's colour is too dim on some of the bars.
  action: { color: 'inherit', textDecorationLine: 'underline' },
});

const without =
  (dismissed: string) =>
  (now: Item): Item => ({
    ...now,
    notifications: now.notifications.filter(({ key }) => key !== dismissed),
  });

type InfoBarProps = { readonly bar: NotificationMessage; readonly onDismiss: () => void };

const InfoBar = ({ bar, onDismiss }: InfoBarProps) => {
  const simulation = useSimulation();
  const client = useStore(simulation.client);
  const styles = useStyles();
  const { type, message, action } = bar;
  return (
    // An insight is an information with a link; on phones all of them look the same.
    <MessageBar
      intent={type === 'errorMessage' && !isPhone(client) ? 'error' : 'info'}
      layout="multiline"
    >
      <MessageBarBody className={styles.text}>
        {message}{' '}
        {action !== undefined && (
          <Link
            as="button"
            inline
            className={styles.action}
            onClick={() => simulation.follow(action)}
          >
            {action.text}
          </Link>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label="Dismiss"
            icon={<DismissRegular />}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
};

/** What the add-in wrote with item.notificationMessages. */
export const InfoBars = ({ item }: { readonly item: Store<Item> }) => {
  const { notifications } = useStore(item);
  const styles = useStyles();
  return (
    <div className={styles.bars} role="region" aria-label="Notifications" aria-live="polite">
      {notifications.map((bar) => (
        <InfoBar key={bar.key} bar={bar} onDismiss={() => item.update(without(bar.key))} />
      ))}
    </div>
  );
};

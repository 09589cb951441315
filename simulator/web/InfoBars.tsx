import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Item } from '../host/item';
import type { Store } from '../host/store';
import { useStore } from './use-store';

const intents = ['info', 'info', 'error', 'warning'] as const;

/** What the add-in wrote with item.notificationMessages. */
export const InfoBars = ({ item }: { readonly item: Store<Item> }) => {
  const { notifications } = useStore(item);
  const dismiss = (dismissed: string): void =>
    item.update((now) => ({
      ...now,
      notifications: now.notifications.filter(({ key }) => key !== dismissed),
    }));
  return notifications.map(({ key, type, message }) => (
    <MessageBar key={key} intent={intents[type] ?? 'info'} layout="multiline">
      <MessageBarBody>{message}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label="Dismiss"
            icon={<DismissRegular />}
            onClick={() => dismiss(key)}
          />
        }
      />
    </MessageBar>
  ));
};

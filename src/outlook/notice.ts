import type { Notice, Notices } from '../ports';
import { OfficeError, type Call } from './call';
import { canOfferAction } from './capabilities';
import { composeItem, isMeeting, type ComposeItem } from './compose-item';
import type { PaneCommand } from './send-event';

/** At most 32 characters. */
const key = 'breakwater.notice';

/** Office.js's numbers for a key that is there already, and for one that is not. */
const duplicateKey = 9023;
const keyNotFound = 9024;

/** Resource of the manifest: every kind of notice but errors must name one. */
const icon = 'Icon.16';

// The texts, because the npm build of Office.js lacks some of the enumerations.
const plain = ({ text }: Notice): Office.NotificationMessageDetails => ({
  type: 'informationalMessage',
  message: text,
  icon,
  persistent: true,
});

const withButton = (
  { text, label, contextData }: Notice,
  commandId: PaneCommand,
): Office.NotificationMessageDetails => ({
  type: 'insightMessage',
  message: text,
  icon,
  actions: [{ actionType: 'showTaskPane', actionText: label, commandId, contextData }],
});

const failsWith =
  (code: number) =>
  (error: unknown): true => {
    if (error instanceof OfficeError && error.code === code) return true;
    throw error;
  };

const notificationsOf = (item: ComposeItem | null): Office.NotificationMessages => {
  if (item === null) throw new OfficeError(0, 'Outlook gives no item for this message.');
  return item.notificationMessages;
};

/** The notice above the message or meeting that is open. Phones know no buttons, and show one notice a message. */
export const itemNotices = (call: Call): Notices => {
  const item = composeItem();
  const command: PaneCommand =
    item !== null && isMeeting(item) ? 'breakwater.appointment.pane' : 'breakwater.message.pane';

  const add = (details: Office.NotificationMessageDetails): Promise<void> =>
    call<void>((done) => {
      notificationsOf(item).addAsync(key, details, done);
    });
  const replace = (details: Office.NotificationMessageDetails): Promise<void> =>
    call<void>((done) => {
      notificationsOf(item).replaceAsync(key, details, done);
    });
  // Between the two somebody may dismiss it, so the first is tried a second time. One key, so never two notices.
  const put = async (details: Office.NotificationMessageDetails): Promise<void> => {
    if ((await add(details).catch(failsWith(duplicateKey))) !== true) return;
    if ((await replace(details).catch(failsWith(keyNotFound))) === true) await add(details);
  };

  return {
    current: async () => {
      const all = await call<Partial<Office.NotificationMessageDetails>[]>((done) => {
        notificationsOf(item).getAllAsync(done);
      });
      return all.find((notice) => notice.key === key)?.message ?? null;
    },
    show: async (notice) => {
      if (!canOfferAction()) return put(plain(notice));
      // A client that refuses the button may take the sentence.
      return put(withButton(notice, command)).catch(() => put(plain(notice)));
    },
    clear: async () => {
      await call<void>((done) => {
        notificationsOf(item).removeAsync(key, done);
      }).catch(failsWith(keyNotFound));
    },
  };
};

import type { NotificationMessage } from '../item';
import { listField, numberField, textField } from '../untrusted';
import { fail, type OfficeCalls, succeed } from './answer';

const duplicateKey = 9023;
const keyNotFound = 9024;
const tooMany = 9025;
/** At most five notifications an add-in and message: docs/outlook/notifications.md */
const limit = 5;

const readMessage = (params: unknown): NotificationMessage => ({
  key: textField(params, 'key'),
  type: numberField(params, 'type') ?? 0,
  message: textField(params, 'message'),
  actions: listField(params, 'actions'),
});

const typeNames = ['informationalMessage', 'progressIndicator', 'errorMessage', 'insightMessage'];

export const notificationCalls: OfficeCalls = {
  33: {
    name: 'notificationMessages.addAsync',
    answer: (params, { item }) => {
      const message = readMessage(params);
      const { notifications } = item.get();
      if (notifications.some(({ key }) => key === message.key)) return fail(duplicateKey);
      if (notifications.length >= limit) return fail(tooMany);
      item.update((now) => ({ ...now, notifications: [...now.notifications, message] }));
      return succeed();
    },
  },
  34: {
    name: 'notificationMessages.getAllAsync',
    answer: (_, { item }) =>
      succeed(
        item.get().notifications.map(({ key, type, message }) => ({
          key,
          type: typeNames[type],
          message,
        })),
      ),
  },
  35: {
    name: 'notificationMessages.replaceAsync',
    answer: (params, { item }) => {
      const message = readMessage(params);
      if (!item.get().notifications.some(({ key }) => key === message.key)) {
        return fail(keyNotFound);
      }
      item.update((now) => ({
        ...now,
        notifications: now.notifications.map((old) => (old.key === message.key ? message : old)),
      }));
      return succeed();
    },
  },
  36: {
    name: 'notificationMessages.removeAsync',
    answer: (params, { item }) => {
      const wanted = textField(params, 'key');
      if (!item.get().notifications.some(({ key }) => key === wanted)) return fail(keyNotFound);
      item.update((now) => ({
        ...now,
        notifications: now.notifications.filter(({ key }) => key !== wanted),
      }));
      return succeed();
    },
  },
};

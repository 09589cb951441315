import { isPhone } from '../client';
import type { NotificationMessage } from '../item';
import { readNotification } from '../notification';
import { textField } from '../untrusted';
import {
  type Answer,
  type CallContext,
  fail,
  invalidParameterValue,
  type OfficeCalls,
  succeed,
} from './answer';

const duplicateKey = 9023;
const keyNotFound = 9024;
const tooMany = 9025;
/** At most five notifications an add-in and message: docs/outlook/notifications.md */
const limit = 5;

/** The message, or nothing where Outlook refuses it; either way noted. */
const accept = (name: string, params: unknown, context: CallContext) => {
  const { client, manifest, violate } = context;
  const { message, refusals, remarks } = readNotification(params, {
    client: client(),
    manifest: manifest(),
  });
  for (const problem of [...refusals, ...remarks]) violate(`${name}: ${problem}`);
  return refusals.length === 0 ? message : undefined;
};

const show = (
  { item }: CallContext,
  change: (now: readonly NotificationMessage[]) => readonly NotificationMessage[],
): Answer => {
  item.update((now) => ({ ...now, notifications: change(now.notifications) }));
  return succeed();
};

/** The reason why one more cannot stand beside those that are there. */
const refusalBeside = (
  message: NotificationMessage,
  { item, violate }: CallContext,
): Answer | undefined => {
  const others = item.get().notifications;
  if (others.some(({ key }) => key === message.key)) return fail(duplicateKey);
  const hasInsight = others.some(({ type }) => type === 'insightMessage');
  if (hasInsight && message.type === 'insightMessage') {
    violate('a second insightMessage, one an add-in is allowed');
    return fail(tooMany);
  }
  return others.length >= limit ? fail(tooMany) : undefined;
};

/** One notification is all a phone has: a further one takes its place. */
const add = (message: NotificationMessage, context: CallContext): Answer => {
  if (isPhone(context.client())) return show(context, () => [message]);
  return refusalBeside(message, context) ?? show(context, (now) => [...now, message]);
};

export const notificationCalls: OfficeCalls = {
  33: {
    name: 'notificationMessages.addAsync',
    answer: (params, context) => {
      const message = accept('notificationMessages.addAsync', params, context);
      return message === undefined ? fail(invalidParameterValue) : add(message, context);
    },
  },
  34: {
    name: 'notificationMessages.getAllAsync',
    answer: (_, { item }) =>
      succeed(
        item.get().notifications.map(({ key, type, message, icon, persistent }) => ({
          key,
          type,
          message,
          icon,
          persistent,
        })),
      ),
  },
  35: {
    // "If a notification message with the specified key doesn't exist, replaceAsync will add the notification": outlook.d.ts.
    name: 'notificationMessages.replaceAsync',
    answer: (params, context) => {
      const message = accept('notificationMessages.replaceAsync', params, context);
      if (message === undefined) return fail(invalidParameterValue);
      const { notifications } = context.item.get();
      if (!notifications.some(({ key }) => key === message.key)) return add(message, context);
      return show(context, (now) => now.map((old) => (old.key === message.key ? message : old)));
    },
  },
  36: {
    name: 'notificationMessages.removeAsync',
    answer: (params, context) => {
      const wanted = textField(params, 'key');
      const { notifications } = context.item.get();
      if (!notifications.some(({ key }) => key === wanted)) return fail(keyNotFound);
      return show(context, (now) => now.filter(({ key }) => key !== wanted));
    },
  },
};

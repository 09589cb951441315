import { type Client, isPhone } from './client';
import { type NotificationAction, type NotificationMessage, notificationTypes } from './item';
import type { Manifest } from './manifest';
import { field, listField, numberField, textField } from './untrusted';

/** Limits of NotificationMessages in outlook.d.ts 1.16, and of office.js itself for the text of an action. */
const keyLimit = 32;
const messageLimit = 150;
const actionTextLimit = 30;

type Surroundings = {
  readonly client: Client;
  readonly manifest: Pick<Manifest, 'controls' | 'images'> | undefined;
};

export type NotificationReading = {
  readonly message: NotificationMessage;
  /** What Outlook would not take: the call fails. */
  readonly refusals: readonly string[];
  /** What Outlook takes without doing what was meant. */
  readonly remarks: readonly string[];
};

type Found = readonly (readonly [isFound: boolean, text: string])[];

const textsOf = (found: Found): readonly string[] =>
  found.filter(([isFound]) => isFound).map(([, text]) => text);

const isThere = (params: unknown, name: string): boolean =>
  (field(params, name) ?? undefined) !== undefined;

const readAction = (params: unknown): NotificationAction | undefined => {
  const [action] = listField(params, 'actions');
  if (action === undefined) return undefined;
  const contextData = field(action, 'contextData') ?? '';
  return {
    text: textField(action, 'actionText'),
    commandId: textField(action, 'commandId'),
    contextData: typeof contextData === 'string' ? contextData : JSON.stringify(contextData),
  };
};

const refusalsOf = (
  params: unknown,
  { key, type, message, icon, action }: NotificationMessage,
  { client, manifest }: Surroundings,
): readonly string[] => {
  const isInsight = type === 'insightMessage';
  const isInformation = type === 'informationalMessage';
  const hasIcon = isThere(params, 'icon');
  const hasPersistent = isThere(params, 'persistent');
  const actions = listField(params, 'actions');
  const isOtherAction =
    action !== undefined && textField(actions[0], 'actionType') !== 'showTaskPane';
  return textsOf([
    [key === '' || key.length > keyLimit, `key has ${key.length} characters, 1 to ${keyLimit}`],
    [
      message === '' || message.length > messageLimit,
      `message has ${message.length} characters, 1 to ${messageLimit}`,
    ],
    [isInsight && isPhone(client), 'insightMessage does not exist on phones'],
    [(isInsight || isInformation) && !hasIcon, 'icon is missing'],
    [!isInsight && !isInformation && hasIcon, 'icon is not for this type'],
    [
      hasIcon && manifest?.images.includes(icon) === false,
      `icon ${icon} names no image of the manifest`,
    ],
    [isInformation && !hasPersistent, 'persistent is missing'],
    [!isInformation && hasPersistent, 'persistent is for informationalMessage only'],
    [!isInsight && actions.length > 0, 'actions are for insightMessage only'],
    [actions.length > 1, `${actions.length} actions, 1 is allowed`],
    [isOtherAction, 'showTaskPane is the only actionType'],
    [
      action !== undefined && (action.text === '' || action.text.length > actionTextLimit),
      `actionText has ${action?.text.length ?? 0} characters, 1 to ${actionTextLimit}`,
    ],
  ]);
};

const remarksOf = (params: unknown, { action }: NotificationMessage, { manifest }: Surroundings) =>
  textsOf([
    [
      action !== undefined &&
        manifest?.controls.some(({ id, kind }) => id === action.commandId && kind === 'pane') ===
          false,
      `commandId ${action?.commandId ?? ''} names no pane of the manifest, so nothing opens`,
    ],
    [
      typeof (field(listField(params, 'actions')[0], 'contextData') ?? '') !== 'string',
      'contextData is not a string, which classic builds before 2402 refuse',
    ],
  ]);

/** Reads what addAsync and replaceAsync were given, as strictly as the clients do together. */
export const readNotification = (
  params: unknown,
  surroundings: Surroundings,
): NotificationReading => {
  const message: NotificationMessage = {
    key: textField(params, 'key'),
    type: notificationTypes[numberField(params, 'type') ?? 0] ?? 'informationalMessage',
    message: textField(params, 'message'),
    icon: textField(params, 'icon'),
    persistent: field(params, 'persistent') === true,
    action: readAction(params),
  };
  return {
    message,
    refusals: refusalsOf(params, message, surroundings),
    remarks: remarksOf(params, message, surroundings),
  };
};

import { field, isRecord, textField } from '../untrusted';

/**
 * What the npm build of office.js (frozen in April 2022, about Mailbox 1.12) lacks and the CDN build has. Everything here is
 * OURS: it says how the add-in uses these members and proves nothing about Office.js itself.
 */
const path = (root: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>((found, name): unknown => {
    const holder = isFieldHolder(found) ? found : {};
    const next: unknown = Reflect.get(holder, name);
    return next;
  }, root);

const isFieldHolder = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const minor = (band: string): number => Number(band.split('.')[1]);

const succeedWith =
  (value: unknown) =>
  (...args: readonly unknown[]): void => {
    const callback = args.find(
      (arg): arg is (result: unknown) => void => typeof arg === 'function',
    );
    if (callback === undefined) return;
    const result = { status: 'succeeded', value, error: undefined, asyncContext: undefined };
    setTimeout(() => callback(result), 0);
  };

const fillItem = (item: object, standIn: unknown): void => {
  const reply = field(standIn, 'inReplyTo') ?? null;
  Object.defineProperty(item, 'inReplyTo', { value: reply, enumerable: true });
  Object.assign(item, {
    getConversationIndexAsync: succeedWith(reply === null ? null : 'AQHStandInIndex'),
    getItemClassAsync: succeedWith('IPM.Note'),
  });
};

const theme = (dark: boolean) => ({
  bodyBackgroundColor: dark ? '#1f1f1f' : '#ffffff',
  bodyForegroundColor: dark ? '#ffffff' : '#242424',
  controlBackgroundColor: dark ? '#292929' : '#f5f5f5',
  controlForegroundColor: dark ? '#ffffff' : '#242424',
  isDarkTheme: dark,
});

const fill = (target: Window): void => {
  const office = path(target, 'Office');
  const standIn = path(office, 'context', 'mailbox', 'initialData', 'standIn');
  const item = path(office, 'context', 'mailbox', 'item');
  const context = path(office, 'context');
  if (!isRecord(standIn)) return;
  if (isFieldHolder(context)) {
    Object.defineProperty(context, 'officeTheme', {
      value: theme(field(standIn, 'dark') === true),
      configurable: true,
    });
  }
  if (minor(textField(standIn, 'band')) < 14) return;
  const enums = path(office, 'MailboxEnums');
  if (isFieldHolder(enums)) {
    Object.assign(enums, { SendModeOverride: { PromptUser: 'promptUser' } });
  }
  if (isFieldHolder(item)) fillItem(item, standIn);
};

/**
 * `onReadyInternal` is what office.js itself waits with: first in the queue, so the members stand before the page's own
 * Office.onReady runs, and unlike onReady it does not tell the host that the page is ready.
 */
export const fillNpmBuildGaps = (target: Window): void => {
  const wait = path(target, 'Microsoft', 'Office', 'WebExtension', 'onReadyInternal');
  if (typeof wait === 'function') Reflect.apply(wait, undefined, [() => fill(target)]);
};

import type { Call } from './call';
import { composeItem } from './compose-item';

/** Settles when Office.js is there to be asked; rejects where the page runs without it. */
export const officeReady = async (): Promise<void> => {
  await Office.onReady();
};

type Source = Pick<Office.Mailbox, 'addHandlerAsync'> | null;

/** Events of later requirement sets have no name on older clients. */
const listenTo = (
  source: Source,
  event: Office.EventType | undefined,
  listener: () => void,
  call: Call,
): void => {
  if (source === null || event === undefined) return;
  // A client that refuses the handler leaves the pane with what it saw on opening.
  void call((done: (result: Office.AsyncResult<unknown>) => void) => {
    source.addHandlerAsync(event, listener, done);
  }).catch(() => undefined);
};

/** Tells when recipients change (1.7) and when an alert opens the pane again (1.15). */
export const onMessageChange = (listener: () => void, call: Call): void => {
  const events: Partial<typeof Office.EventType> = Office.EventType;
  const item = composeItem();
  listenTo(item, events.RecipientsChanged, listener, call);
  listenTo(item, events.InitializationContextChanged, listener, call);
};

/** Red, green or blue of `#rrggbb`, 0 to 255. */
const channel = (colour: string, at: number): number => parseInt(colour.slice(at, at + 2), 16);

const isDark = (theme: Partial<Office.OfficeTheme> | undefined): boolean | null => {
  const colour = theme?.bodyBackgroundColor ?? '';
  if (!/^#[0-9a-f]{6}/i.test(colour)) return null;
  // Perceived brightness, W3C AERT: of 255, below the middle is dark.
  return (
    (channel(colour, 1) * 299 + channel(colour, 3) * 587 + channel(colour, 5) * 114) / 1000 < 128
  );
};

/** Whether Outlook itself is dark; null where it does not say (before 1.14, and in the npm build of Office.js). */
export const isOfficeDark = (): boolean | null => isDark(Office.context.officeTheme);

/** Tells when Outlook turns light or dark (1.14). */
export const onOfficeTheme = (listener: () => void, call: Call): void => {
  const events: Partial<typeof Office.EventType> = Office.EventType;
  listenTo(Office.context.mailbox, events.OfficeThemeChanged, listener, call);
};

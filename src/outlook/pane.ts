import type { Call } from './call';
import { composeItem } from './compose-item';

/** Settles when Office.js is there to be asked; rejects where the page runs without it. */
export const officeReady = async (): Promise<void> => {
  await Office.onReady();
};

/** An event this client names and an object that takes handlers for it; members of later sets may be missing. */
type Source = { readonly addHandlerAsync?: unknown };

const listenTo = (
  source: Source | null,
  event: Office.EventType | undefined,
  listener: () => void,
  call: Call,
): void => {
  if (event === undefined || typeof source?.addHandlerAsync !== 'function') return;
  const add: (...args: readonly unknown[]) => void = source.addHandlerAsync.bind(source);
  // A client that refuses the handler leaves the pane with what it saw on opening.
  void call<void>((done) => {
    add(event, listener, done);
  }).catch(() => undefined);
};

/** Tells when recipients change (1.7) and when an alert opens the pane again (1.15). */
export const onMessageChange = (listener: () => void, call: Call): void => {
  const events: Partial<typeof Office.EventType> = Office.EventType;
  const item = composeItem();
  listenTo(item, events.RecipientsChanged, listener, call);
  listenTo(item, events.InitializationContextChanged, listener, call);
};

const channel = (colour: string, at: number): number => parseInt(colour.slice(at, at + 2), 16);

/** Whether Outlook itself is dark; null where it does not say (before 1.14, and in the npm build of Office.js). */
export const isOfficeDark = (): boolean | null => {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  const colour = theme?.bodyBackgroundColor ?? '';
  if (!/^#[0-9a-f]{6}/i.test(colour)) return null;
  // Perceived brightness, W3C AERT: of 255, below the middle is dark.
  const brightness =
    (channel(colour, 1) * 299 + channel(colour, 3) * 587 + channel(colour, 5) * 114) / 1000;
  return brightness < 128;
};

/** Tells when Outlook turns light or dark (1.14). */
export const onOfficeTheme = (listener: () => void, call: Call): void => {
  const events: Partial<typeof Office.EventType> = Office.EventType;
  listenTo(Office.context.mailbox, events.OfficeThemeChanged, listener, call);
};

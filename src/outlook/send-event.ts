import { capabilities } from './capabilities';

/** The controls of the manifest that open the pane; Outlook silently ignores a wrong id. */
export type PaneCommand = 'breakwater.message.pane' | 'breakwater.appointment.pane';

export type Reply =
  | { readonly allow: true }
  | {
      readonly allow: false;
      readonly plain: string;
      readonly markdown: string;
      readonly cancelLabel: string;
      readonly canSendAnyway: boolean;
      readonly contextData: string;
      readonly command: PaneCommand;
    };

type Options = Office.SmartAlertsEventCompletedOptions;

/** Older clients are given nothing they do not know. */
const optionsOf = (reply: Reply): Options => {
  if (reply.allow) return { allowEvent: true };
  const { canOverride, canMarkdown } = capabilities();
  const { plain, markdown, cancelLabel, contextData, command } = reply;
  return {
    allowEvent: false,
    errorMessage: plain,
    ...(canMarkdown ? { errorMessageMarkdown: markdown } : {}),
    ...(canOverride ? { cancelLabel, commandId: command, contextData } : {}),
    // The text, because the npm build of Office.js lacks the enumeration.
    ...(canOverride && reply.canSendAnyway ? { sendModeOverride: 'promptUser' } : {}),
  };
};

export type SendEvent = {
  readonly completed: (options?: Options) => void;
};

/**
 * The only place that completes an event, and it does so once, whatever happens: `work` answers, or it throws and
 * `otherwise` does. Where even that fails the message goes: stopping ordinary mail is the worse mistake.
 */
export const completeSend = async (
  event: SendEvent,
  work: () => Promise<Reply>,
  otherwise: () => Reply,
): Promise<void> => {
  const options = await work()
    .catch(otherwise)
    .then(optionsOf)
    .catch(() => ({ allowEvent: true }));
  event.completed(options);
};

/** For the events that only prepare: completed when the work is done, however it ended. */
export const completeQuietly = async (
  event: SendEvent,
  work: () => Promise<void>,
): Promise<void> => {
  await work().catch(() => undefined);
  event.completed();
};

import type { SendEvent } from './send-event';

export type Handlers<Name extends string> = {
  readonly [name in Name]: (event: SendEvent) => Promise<void>;
};

/**
 * At top level and not in `Office.onReady`, whose body classic Outlook does not run before a handler (office-js#5166).
 * In a browser the page must call onReady all the same, or Office.js never tells the host that it is ready.
 */
export const associate = <Name extends string>(
  names: readonly Name[],
  handlers: Handlers<Name>,
): void => {
  void Office.onReady();
  names.forEach((name) => {
    const handle = handlers[name];
    Office.actions.associate(name, (event: SendEvent) => {
      void handle(event);
    });
  });
};

import type { SendEvent } from './send-event';

export type Handlers<Name extends string> = {
  readonly [name in Name]: (event: SendEvent) => Promise<void>;
};

/** In a browser the page has to call this, or Office.js never tells the host that it is ready. */
const ready = async (): Promise<void> => {
  await Office.onReady();
};

/**
 * At top level and not in `Office.onReady`, whose body classic Outlook does not run before a handler (office-js#5166),
 * and before it, so that a runtime without it has its handlers all the same.
 */
export const associate = <Name extends string>(
  names: readonly Name[],
  handlers: Handlers<Name>,
): void => {
  names.forEach((name) => {
    const handle = handlers[name];
    Office.actions.associate(name, (event: SendEvent) => {
      void handle(event);
    });
  });
  ready().catch(() => undefined);
};

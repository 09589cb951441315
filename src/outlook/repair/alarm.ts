import type { Call } from '../call';
import { composeItem } from '../compose-item';

/** Above the message for as long as recipients are out of it: a pane that is closed meanwhile can tell nobody. Never rejects. */
export type Alarm = {
  readonly raise: () => Promise<void>;
  readonly clear: () => Promise<void>;
};

type Done = (result: Office.AsyncResult<void>) => void;

/** At most 32 characters; apart from the notice of the audience, which comes and goes by itself. */
const key = 'breakwater.repair';

/** `message` at most 150 characters. */
export const itemAlarm = (call: Call, message: string): Alarm => {
  const quietly = async (
    start: (all: Office.NotificationMessages, done: Done) => void,
  ): Promise<void> => {
    const item = composeItem();
    if (item === null) return;
    await call<void>((done) => {
      start(item.notificationMessages, done);
    }).catch(() => undefined);
  };
  return {
    raise: () =>
      quietly((all, done) => {
        all.addAsync(
          key,
          { type: 'informationalMessage', message, icon: 'Icon.16', persistent: true },
          done,
        );
      }),
    clear: () =>
      quietly((all, done) => {
        all.removeAsync(key, done);
      }),
  };
};

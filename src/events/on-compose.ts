import { prepareMessage, prepareSizes } from '../check/prepare';
import { completeQuietly, type SendEvent } from '../outlook/send-event';
import { startDeadline } from '../transport/deadline';
import { wire } from './wire';

/** Nobody waits for these handlers, but a runtime should not linger either. Milliseconds. */
const prepareMs = 20_000;

/** A message window opened: new, reply, forward or a draft. */
export const onMessageCompose = (event: SendEvent): Promise<void> =>
  completeQuietly(event, async () => {
    const ports = wire();
    await prepareMessage(ports, startDeadline(ports.clock, prepareMs));
  });

/** Recipients or attendees changed. */
export const onRecipientsChanged = (event: SendEvent): Promise<void> =>
  completeQuietly(event, async () => {
    const ports = wire();
    await prepareSizes(ports, startDeadline(ports.clock, prepareMs));
  });

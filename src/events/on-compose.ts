import type { NoticePorts } from '../check/notice';
import { prepareItem, prepareSizes } from '../check/prepare';
import { sayNotice } from '../check/say-notice';
import { displayLanguage, isPhone } from '../outlook/capabilities';
import { completeQuietly, type SendEvent } from '../outlook/send-event';
import type { Deadline } from '../ports';
import { startDeadline } from '../transport/deadline';
import { wireNotices } from './wire';

/** Nobody waits for these handlers, but a runtime should not linger either, and phones end it after 60 s. Milliseconds. */
const prepareMs = 20_000;

const onCompose =
  (prepare: (ports: NoticePorts, deadline: Deadline) => Promise<void>) =>
  (event: SendEvent): Promise<void> =>
    completeQuietly(event, async () => {
      const say = sayNotice({ displayLanguage: displayLanguage(), isPhone: isPhone() });
      const ports = { ...wireNotices(), say };
      await prepare(ports, startDeadline(ports.clock, prepareMs));
    });

/** A window opened: a new message, a reply, a forward, a draft, or a meeting. */
export const onItemCompose = onCompose(prepareItem);

/** Recipients or attendees changed. */
export const onRecipientsChanged = onCompose(prepareSizes);

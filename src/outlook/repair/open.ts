import type { RecipientsRead } from '../../core/ordinary';
import type { Field } from '../../core/recipient';
import type { Clock, Obstacle, Repair, Repairs } from '../../ports';
import type { Call } from '../call';
import { recipientCaps } from '../capabilities';
import { openItem } from '../item';
import type { Patience } from '../session-patience';
import { itemAlarm } from './alarm';
import type { Entries } from './entries';
import { openFields } from './fields';
import { obstacle } from './plan';
import { repairs } from './repair';

/** Repairs of the item that is open when one begins. `notice` stands above the message while recipients are out of it. */
export const openRepairs = (
  call: Call,
  clock: Clock,
  patience: Patience,
  notice: string,
): Repairs =>
  repairs({
    open: () => openFields(call),
    caps: recipientCaps,
    clock,
    session: () => openItem(call, patience).session,
    alarm: itemAlarm(call, notice),
  });

/** Why a repair is not to be offered on what was read; null where it may be. The repair itself looks again. */
export const obstacleOf = (repair: Repair, read: RecipientsRead): Obstacle | null => {
  const of = (name: Field): Entries => read.recipients.filter(({ field }) => field === name);
  const recipients = { to: of('to'), cc: of('cc'), bcc: of('bcc') };
  const longest = Math.max(
    ...[recipients.to, recipients.cc, recipients.bcc].map((all) => all.length),
  );
  const possible = recipientCaps().filter((cap) => cap >= longest);
  return obstacle(repair, { ...read, recipients }, possible);
};

import type { RecipientsRead } from '../../core/ordinary';
import type { Field, SmtpAddress } from '../../core/recipient';
import type { Obstacle, RecipientEntry, Recipients, Repair } from '../../ports';
import {
  beyond,
  everyone,
  isContactGroup,
  isSameOrder,
  keyOf,
  startsWith,
  type Entries,
} from './entries';

const fields: readonly Field[] = ['to', 'cc', 'bcc'];

const entryOf = (address: SmtpAddress, recipients: Recipients): RecipientEntry =>
  everyone(recipients).find((entry) => keyOf(entry) === address) ?? { name: address, address };

const firstOfEach = (entries: Entries): Entries => {
  const seen = new Set<SmtpAddress>();
  return entries.filter((entry) => seen.size < seen.add(keyOf(entry)).size);
};

/** The recipients once the repair is done, in their order; who stands where nothing is to change stays as it is. */
export const wantedBy = (repair: Repair, recipients: Recipients): Recipients => {
  const { to, cc, bcc } = recipients;
  const without = (entries: Entries, addresses: readonly SmtpAddress[]): Entries => {
    const gone = new Set(addresses);
    return entries.filter((entry) => !gone.has(keyOf(entry)));
  };
  switch (repair.kind) {
    case 'reply-to-sender':
      return { to: [entryOf(repair.sender, recipients)], cc: [], bcc: [] };
    case 'remove': {
      const gone = [repair.address];
      return { to: without(to, gone), cc: without(cc, gone), bcc: without(bcc, gone) };
    }
    case 'move-to-bcc': {
      const left = { to: without(to, repair.addresses), cc: without(cc, repair.addresses) };
      const moved = [...beyond(to, left.to), ...beyond(cc, left.cc)];
      return { ...left, bcc: [...bcc, ...without(firstOfEach(moved), bcc.map(keyOf))] };
    }
  }
};

/** Whoever comes into a field comes before anybody leaves another, so that nobody is without a place. */
export const inTurns = (
  written: readonly Field[],
  present: Recipients,
  goal: Recipients,
): { readonly gaining: readonly Field[]; readonly others: readonly Field[] } => {
  const gains = (field: Field): boolean => beyond(goal[field], present[field]).length > 0;
  return { gaining: written.filter(gains), others: written.filter((field) => !gains(field)) };
};

/** Nobody knows whether this is all: as long as a cap, more may stand there; a contact group cannot be given back. */
export const obstacleToRewriting = (present: Entries, isCut: boolean): Obstacle | null => {
  if (isCut) return 'cut';
  return present.some(isContactGroup) ? 'contact-group' : null;
};

/** As long as a cap, a field could no longer be read back whole. */
const isFull = (present: Entries, wanted: Entries, caps: readonly number[]): boolean =>
  wanted.length > present.length &&
  caps.some((cap) => cap >= present.length && wanted.length >= cap);

/** What stands in the way of changing one field; nothing where nothing is to change. */
const fieldObstacle = (
  present: Entries,
  wanted: Entries,
  isCut: boolean,
  caps: readonly number[],
): Obstacle | null => {
  if (isSameOrder(present, wanted)) return null;
  const rewriting = startsWith(wanted, present) ? null : obstacleToRewriting(present, isCut);
  if (rewriting !== null) return rewriting;
  if (beyond(wanted, present).some(isContactGroup)) return 'contact-group';
  return isFull(present, wanted, caps) ? 'full' : null;
};

/** What was read of the fields, as the repairs see it. */
export type Standing = Pick<RecipientsRead, 'isMeeting' | 'cut' | 'unreadable'> & {
  readonly recipients: Recipients;
};

/** What stands in the way of going from here to there; null for nothing. */
export const firstObstacle = (
  { recipients, cut, unreadable }: Standing,
  wanted: Recipients,
  caps: readonly number[],
): Obstacle | null => {
  if (unreadable.length > 0) return 'unreadable';
  return fields.reduce<Obstacle | null>(
    (found, field) =>
      found ?? fieldObstacle(recipients[field], wanted[field], cut.includes(field), caps),
    null,
  );
};

/**
 * Why the repair must not be tried; null where nothing stands in its way. What it looks for could also stand in a field
 * that could not be read, whichever it is; a meeting has no Bcc to read. Whoever comes into a field must be able to leave
 * it on undo, so that no field may hold a contact group.
 */
export const obstacle = (
  repair: Repair,
  standing: Standing,
  caps: readonly number[],
): Obstacle | null => {
  const { isMeeting, recipients } = standing;
  if (isMeeting && repair.kind === 'move-to-bcc') return 'unreadable';
  const wanted = wantedBy(repair, recipients);
  const isHeld = fields.some(
    (field) =>
      !isSameOrder(recipients[field], wanted[field]) && recipients[field].some(isContactGroup),
  );
  return firstObstacle(standing, wanted, caps) ?? (isHeld ? 'contact-group' : null);
};

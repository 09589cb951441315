import { readSnapshot, snapshotKey, writeSnapshot } from '../conversation/snapshot';
import type { RecipientsRead } from '../core/ordinary';
import { isStale } from '../policy/load';
import type { Deadline, OpenItem } from '../ports';
import type { CheckPorts } from './check';
import { within } from '../transport/deadline';
import { addressesToAsk } from './questions';

/** Looks sizes up while the message is being written, so that Send finds them in the cache. Ordinary mail asks nobody. */
const lookUpEarly = async (
  { policies, directory, written }: CheckPorts,
  read: RecipientsRead,
  deadline: Deadline,
): Promise<void> => {
  const { policy } = policies.lastKnown();
  const addresses = addressesToAsk(read.recipients, policy);
  if (addresses.length > 0) await directory(policy).directory.sizes(addresses, deadline);
  await within(written(), deadline);
};

/** The first snapshot stays: a re-opened draft says `newMail` whatever it was. */
const takeSnapshot = async (item: OpenItem, read: RecipientsRead): Promise<void> => {
  const stored = await item.session.get(snapshotKey);
  if (stored !== null && readSnapshot(stored) !== null) return;
  const composeType = await item.composeType();
  const recipients = read.recipients.map(({ address }) => address);
  await item.session.set(snapshotKey, writeSnapshot({ composeType, recipients }));
};

/** When a message opens for writing. */
export const prepareMessage = async (ports: CheckPorts, deadline: Deadline): Promise<void> => {
  const { item, policies, clock } = ports;
  const read = await item.recipients(deadline);
  const refreshed = isStale(policies.lastKnown(), clock.now())
    ? policies.fresh(deadline)
    : undefined;
  // A client without sessionData, or one that never answers, has no snapshot; the other signals must do.
  await within(
    takeSnapshot(item, read).catch(() => undefined),
    deadline,
  );
  await refreshed;
  await lookUpEarly(ports, read, deadline);
};

/** When recipients were added or removed. */
export const prepareSizes = async (ports: CheckPorts, deadline: Deadline): Promise<void> => {
  await lookUpEarly(ports, await ports.item.recipients(deadline), deadline);
};

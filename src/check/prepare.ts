import { readSnapshot, snapshotKey, writeSnapshot } from '../conversation/snapshot';
import type { RecipientsRead } from '../core/ordinary';
import { isStale, type LoadedPolicy } from '../policy/load';
import type { Deadline, OpenItem } from '../ports';
import { share, within } from '../transport/deadline';
import { noticeEarly, type NoticePorts } from './notice';

/** Holds are to be heard of within a minute. Milliseconds. */
const recentMs = 60_000;

/** The served policy is waited for, but leaves time to look up sizes. */
const policyShare = 1 / 3;

const isRecent = ({ fetchedAt }: LoadedPolicy, now: number): boolean =>
  fetchedAt !== null && fetchedAt <= now && now - fetchedAt < recentMs;

/** Several events come while one message is being written: they need not all ask for the policy. */
const withPolicy = (ports: NoticePorts, served: LoadedPolicy | null): NoticePorts => {
  const { policies, clock } = ports;
  const fresh = (deadline: Deadline): Promise<LoadedPolicy> => {
    const known = served ?? policies.lastKnown();
    return served !== null || isRecent(known, clock.now())
      ? Promise.resolve(known)
      : policies.fresh(deadline);
  };
  return { ...ports, policies: { ...policies, fresh } };
};

/** The first snapshot stays: a re-opened draft says `newMail` whatever it was. A meeting answers nothing. */
const takeSnapshot = async (item: OpenItem, read: RecipientsRead): Promise<void> => {
  if (read.isMeeting) return;
  const stored = await item.session.get(snapshotKey);
  if (stored !== null && readSnapshot(stored) !== null) return;
  const composeType = await item.composeType();
  const recipients = read.recipients.map(({ address }) => address);
  await item.session.set(snapshotKey, writeSnapshot({ composeType, recipients }));
};

/** When a message or a meeting opens for writing. */
export const prepareItem = async (ports: NoticePorts, deadline: Deadline): Promise<void> => {
  const { item, policies, clock, written } = ports;
  const startedAt = clock.now();
  const read = await item.recipients(deadline);
  const refreshed = isStale(policies.lastKnown(), startedAt)
    ? policies.fresh(share(deadline, policyShare, clock))
    : null;
  // A client without sessionData, or one that never answers, has no snapshot; the other signals must do.
  await within(
    takeSnapshot(item, read).catch(() => undefined),
    deadline,
  );
  await noticeEarly(withPolicy(ports, await refreshed), { read, startedAt }, deadline);
  await within(written(), deadline);
};

/** When recipients were added or removed. The sizes found now are in the cache at Send; ordinary mail asks nobody. */
export const prepareSizes = async (ports: NoticePorts, deadline: Deadline): Promise<void> => {
  const startedAt = ports.clock.now();
  const read = await ports.item.recipients(deadline);
  await noticeEarly(withPolicy(ports, null), { read, startedAt }, deadline);
  await within(ports.written(), deadline);
};

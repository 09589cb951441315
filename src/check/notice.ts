import { couldMatter, type RecipientsRead } from '../core/ordinary';
import type { Deadline, Notice, Notices, OpenItem } from '../ports';
import { within } from '../transport/deadline';
import { check, type Checked, type CheckPorts, type Judged } from './check';
import { nothingTold, readTold, writeTold, type Told } from './notice-memory';

export type NoticePorts = CheckPorts & {
  readonly notices: Notices;
  /** The words for a message that would be held. */
  readonly say: (judged: Judged) => Notice;
};

/** What showing a notice needs, once it is known what Send would do. */
export type ShowPorts = Pick<NoticePorts, 'item' | 'notices'>;

/** One event, or one look of the pane, and the recipients as it found them. */
export type Occasion = {
  readonly read: RecipientsRead;
  /** When it began, in milliseconds since 1970. */
  readonly startedAt: number;
};

const entriesOf = ({ recipients, cut, unreadable }: RecipientsRead): string =>
  JSON.stringify([recipients, cut, unreadable]);

/** Of the time that is left, so that there is some to show what was found. */
const checkShare = 1 / 2;

/** Null where Send lets the message go. */
export const wantedFor = (checked: Checked, say: NoticePorts['say']): Notice | null =>
  checked.isOrdinary || checked.verdict.action === 'allow' ? null : say(checked);

/** The same check as at Send, of the recipients at hand; nobody waits for it, so slow sources have more time. */
const noticeFor = async (
  ports: NoticePorts,
  { read }: Occasion,
  deadline: Deadline,
): Promise<Notice | null> => {
  const item: OpenItem = { ...ports.item, recipients: () => Promise.resolve(read) };
  const checked = await check({ ...ports, item }, deadline.left() * checkShare);
  return wantedFor(checked, ports.say);
};

/** What is to be done is done already: nothing stands there, or this very sentence was said, dismissed or not. */
const isSettled = (wanted: Notice | null, told: Told | null): boolean =>
  told !== null && (wanted?.text ?? '') === told.text;

/** What another one does meanwhile must not look as if the sender had dismissed it: the memory goes first, the notice after it. */
const takeAway = async (
  told: Told,
  before: Told,
  { item: { session }, notices }: ShowPorts,
): Promise<void> => {
  await writeTold(session, told);
  try {
    await notices.clear();
  } catch (error) {
    await writeTold(session, before);
    throw error;
  }
};

/** Says the new sentence in the place of the old one, unless the sender has dismissed it before. */
const tell = async (
  wanted: Notice | null,
  told: Told,
  startedAt: number,
  ports: ShowPorts,
): Promise<void> => {
  const { item, notices } = ports;
  // Where Outlook cannot say what stands there, nothing was dismissed.
  const current = await notices.current().catch(() => undefined);
  // A handler and the pane may be at it at the same time.
  const now = (await readTold(item.session)) ?? told;
  if (now.at > startedAt) return;
  const isDismissed = told.text !== '' && now.text === told.text && current === null;
  const dismissed = isDismissed ? [...now.dismissed, told.text] : now.dismissed;
  const isUnwanted = wanted !== null && dismissed.includes(wanted.text);
  const next = isUnwanted ? null : wanted;
  const telling: Told = { text: next?.text ?? '', dismissed, at: startedAt };
  if (next === null && current !== null) return takeAway(telling, now, ports);
  if (next !== null) await notices.show(next);
  await writeTold(item.session, telling);
};

/** Brings the notice in line with what is wanted, unless a newer one has spoken or the recipients have changed. */
const agree = async (
  wanted: Notice | null,
  { read, startedAt }: Occasion,
  ports: ShowPorts,
  deadline: Deadline,
): Promise<void> => {
  const { item } = ports;
  const told = await readTold(item.session);
  if (told !== null && told.at > startedAt) return;
  if (isSettled(wanted, told)) {
    // An older event that is still looking must not speak after this one.
    if (told !== null && wanted !== null) await writeTold(item.session, { ...told, at: startedAt });
    return;
  }
  // Recipients have changed meanwhile: that event speaks.
  if (entriesOf(await item.recipients(deadline)) !== entriesOf(read)) return;
  await tell(wanted, told ?? nothingTold, startedAt, ports);
};

const settle = async (
  ports: NoticePorts,
  occasion: Occasion,
  deadline: Deadline,
): Promise<void> => {
  const isOrdinary = !couldMatter(occasion.read, ports.policies.lastKnown().policy);
  const wanted = isOrdinary ? null : await noticeFor(ports, occasion, deadline);
  await agree(wanted, occasion, ports, deadline);
};

const quietly = async (work: Promise<void>, deadline: Deadline): Promise<void> => {
  await within(
    work.catch(() => undefined),
    deadline,
  );
};

/**
 * Tells while the message is being written what Send would do, in one notice at most, and takes it away once it is no
 * longer true. A client that refuses stays silent; Send does not depend on this. Never rejects, and ends with the deadline.
 */
export const noticeEarly = (
  ports: NoticePorts,
  occasion: Occasion,
  deadline: Deadline,
): Promise<void> => quietly(settle(ports, occasion, deadline), deadline);

/** The same where it is known already what Send would do: nothing is looked up. `wanted` is null for nothing to say. */
export const noticeKnown = (
  wanted: Notice | null,
  occasion: Occasion,
  ports: ShowPorts,
  deadline: Deadline,
): Promise<void> => quietly(agree(wanted, occasion, ports, deadline), deadline);

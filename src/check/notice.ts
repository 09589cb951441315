import { couldMatter, type RecipientsRead } from '../core/ordinary';
import type { Deadline, Notice, Notices, OpenItem } from '../ports';
import { within } from '../transport/deadline';
import { check, type CheckPorts, type Judged } from './check';
import { nothingTold, readTold, writeTold, type Told } from './notice-memory';

export type NoticePorts = CheckPorts & {
  readonly notices: Notices;
  /** The words for a message that would be held. */
  readonly say: (judged: Judged) => Notice;
};

/** One event, and the recipients as it found them. */
export type Occasion = {
  readonly read: RecipientsRead;
  /** When the event began, in milliseconds since 1970. */
  readonly startedAt: number;
};

const entriesOf = ({ recipients, cut, unreadable }: RecipientsRead): string =>
  JSON.stringify([recipients, cut, unreadable]);

/** Of the time that is left, so that there is some to show what was found. */
const checkShare = 1 / 2;

/** The same check as at Send, of the recipients at hand; nobody waits for it, so slow sources have more time. */
const noticeFor = async (
  ports: NoticePorts,
  { read }: Occasion,
  deadline: Deadline,
): Promise<Notice | null> => {
  const item: OpenItem = { ...ports.item, recipients: () => Promise.resolve(read) };
  const checked = await check({ ...ports, item }, deadline.left() * checkShare);
  return checked.isOrdinary || checked.verdict.action === 'allow' ? null : ports.say(checked);
};

/** What is to be done is done already: nothing stands there, or this very sentence was said, dismissed or not. */
const isSettled = (wanted: Notice | null, told: Told | null): boolean =>
  told !== null && (wanted?.text ?? '') === told.text;

const put = async (
  wanted: Notice | null,
  current: string | null | undefined,
  notices: Notices,
): Promise<void> => {
  if (wanted !== null) await notices.show(wanted);
  else if (current !== null) await notices.clear();
};

/** Says the new sentence in the place of the old one, unless the sender has dismissed it before. */
const tell = async (
  wanted: Notice | null,
  told: Told,
  startedAt: number,
  { item: { session }, notices }: NoticePorts,
): Promise<void> => {
  // Where Outlook cannot say what stands there, nothing was dismissed.
  const current = await notices.current().catch(() => undefined);
  const isDismissed = told.text !== '' && current === null;
  const dismissed = isDismissed ? [...told.dismissed, told.text] : told.dismissed;
  const isUnwanted = wanted !== null && dismissed.includes(wanted.text);
  const next = isUnwanted ? null : wanted;
  await put(next, current, notices);
  await writeTold(session, { text: next?.text ?? '', dismissed, at: startedAt });
};

const settle = async (
  ports: NoticePorts,
  { read, startedAt }: Occasion,
  deadline: Deadline,
): Promise<void> => {
  const { item, policies } = ports;
  const isOrdinary = !couldMatter(read, policies.lastKnown().policy);
  const wanted = isOrdinary ? null : await noticeFor(ports, { read, startedAt }, deadline);

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

/**
 * Tells while the message is being written what Send would do, in one notice at most, and takes it away once it is no
 * longer true. A client that refuses stays silent; Send does not depend on this. Never rejects, and ends with the deadline.
 */
export const noticeEarly = async (
  ports: NoticePorts,
  occasion: Occasion,
  deadline: Deadline,
): Promise<void> => {
  await within(
    settle(ports, occasion, deadline).catch(() => undefined),
    deadline,
  );
};

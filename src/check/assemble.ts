import { detect, kindOf } from '../conversation/reply-all';
import type { Facts, ListFact, Person, Size } from '../core/facts';
import { ruleFor } from '../core/governed';
import { listCandidates, type RecipientsRead } from '../core/ordinary';
import type { Policy } from '../core/policy';
import { isContactGroup, type Recipient, type SmtpAddress } from '../core/recipient';
import { originalFromSnapshot } from './conversation';
import type { Details } from './details';

export type Gathered = {
  readonly read: RecipientsRead;
  readonly sizes: ReadonlyMap<SmtpAddress, Size>;
  readonly details: Details;
  /** Milliseconds since 1970. */
  readonly at: number;
};

const unlisted: Size = { known: false, why: 'unlisted' };

/** The entries of each address together, in the order of their first appearance; every contact group by itself. */
const byAddress = (recipients: readonly Recipient[]): readonly (readonly Recipient[])[] => {
  const groups = new Map<string, Recipient[]>();
  recipients.forEach((recipient, index) => {
    const key = isContactGroup(recipient) ? `contact group ${String(index)}` : recipient.address;
    groups.set(key, [...(groups.get(key) ?? []), recipient]);
  });
  return [...groups.values()];
};

/** Everything gathered, as the one immutable value the rules see. */
export const assemble = ({ read, sizes, details, at }: Gathered, policy: Policy): Facts => {
  const candidates = new Set(listCandidates(read.recipients, policy));
  const people: Person[] = [];
  const lists: ListFact[] = [];

  for (const entries of byAddress(read.recipients)) {
    const [first] = entries;
    if (first === undefined) continue;
    const { address, name, field } = first;
    const size = sizes.get(address) ?? unlisted;
    // Outlook calls people of the own domains `other` too; when every source says it is no list, it is a person.
    const isPerson =
      !entries.some((entry) => candidates.has(entry)) ||
      (address !== '' &&
        !size.known &&
        size.why === 'unlisted' &&
        size.isModerated !== true &&
        ruleFor(address, policy) === undefined &&
        entries.every(({ type }) => type !== 'distributionList'));
    if (!isPerson) lists.push({ address, name, field, size });
    else if (address !== details.sender)
      people.push({ address, name, isVisible: entries.some((entry) => entry.field !== 'bcc') });
  }

  const kind = read.isMeeting
    ? 'meeting'
    : kindOf(detect(details.signals).relation, people.length, lists.length);
  return {
    at,
    kind,
    sender: details.sender,
    subject: details.subject,
    people,
    lists,
    isCut: read.cut.length > 0,
    isUnreadable: read.unreadable.length > 0,
    membersRead: null,
    original: kind === 'reply' || kind === 'replyAll' ? originalFromSnapshot(details, lists) : null,
    thread: null,
  };
};

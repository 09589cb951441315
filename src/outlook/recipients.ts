import type { RecipientsRead } from '../core/ordinary';
import { smtpAddress, type Field, type Recipient, type RecipientType } from '../core/recipient';
import type { Deadline } from '../ports';
import { within } from '../transport/deadline';
import type { Call } from './call';
import { recipientCaps } from './capabilities';
import { isMeeting, type ComposeItem } from './compose-item';

type Entry = Partial<
  Pick<Office.EmailAddressDetails, 'emailAddress' | 'displayName' | 'recipientType'>
>;

const recipientTypes: readonly RecipientType[] = [
  'user',
  'distributionList',
  'externalUser',
  'other',
];

/** A type this code does not know is treated as unresolved. */
const typeOf = (type: unknown): RecipientType =>
  recipientTypes.find((known) => known === type) ?? 'other';

const toRecipient = (entry: Entry, field: Field): Recipient => ({
  address: smtpAddress(entry.emailAddress ?? ''),
  name: entry.displayName ?? '',
  type: typeOf(entry.recipientType),
  field,
});

/** Rooms and equipment reach nobody, so a meeting has no third field. */
export const fieldsOf = (item: ComposeItem): readonly (readonly [Field, Office.Recipients])[] =>
  isMeeting(item)
    ? [
        ['to', item.requiredAttendees],
        ['cc', item.optionalAttendees],
      ]
    : [
        ['to', item.to],
        ['cc', item.cc],
        ['bcc', item.bcc],
      ];

type FieldRead = {
  readonly field: Field;
  readonly recipients: readonly Recipient[];
  readonly isCut: boolean;
  readonly isUnreadable: boolean;
};

const readField = async (
  field: Field,
  entries: Promise<readonly Entry[]>,
  deadline: Deadline,
): Promise<FieldRead> => {
  const unreadable = { field, recipients: [], isCut: false, isUnreadable: true };
  try {
    const answer = await within(entries, deadline);
    if (answer.late) return unreadable;
    return {
      field,
      recipients: answer.value.map((entry) => toRecipient(entry, field)),
      isCut: recipientCaps().includes(answer.value.length),
      isUnreadable: false,
    };
  } catch {
    return unreadable;
  }
};

/** Every field in one parallel round. Never rejects. */
export const readRecipients = async (
  item: ComposeItem,
  call: Call,
  deadline: Deadline,
): Promise<RecipientsRead> => {
  const fields = await Promise.all(
    fieldsOf(item).map(([field, recipients]) => {
      const entries = call<readonly Entry[]>((done) => {
        recipients.getAsync(done);
      });
      return readField(field, entries, deadline);
    }),
  );
  return {
    isMeeting: isMeeting(item),
    recipients: fields.reduce<readonly Recipient[]>(
      (all, { recipients }) => [...all, ...recipients],
      [],
    ),
    cut: fields.filter(({ isCut }) => isCut).map(({ field }) => field),
    unreadable: fields.filter(({ isUnreadable }) => isUnreadable).map(({ field }) => field),
  };
};

/** What is known of a message of which Outlook gives nothing: unknown, not empty. */
export const nothingRead: RecipientsRead = {
  isMeeting: false,
  recipients: [],
  cut: [],
  unreadable: ['to', 'cc', 'bcc'],
};

export type RecipientType = 'user' | 'distributionList' | 'externalUser' | 'other';

export type Recipient = {
  readonly name: string;
  readonly address: string;
  readonly recipientType: RecipientType;
};

/** In a meeting the first two fields are the required and the optional attendees. */
export type RecipientField = 'to' | 'cc' | 'bcc';

export const notificationTypes = [
  'informationalMessage',
  'progressIndicator',
  'errorMessage',
  'insightMessage',
] as const;

/** The link of an InfoBar, beside the Dismiss that is always there. */
export type NotificationAction = {
  readonly text: string;
  readonly commandId: string;
  readonly contextData: string;
};

/** An InfoBar: what an add-in wrote with item.notificationMessages. */
export type NotificationMessage = {
  readonly key: string;
  readonly type: (typeof notificationTypes)[number];
  readonly message: string;
  readonly icon: string;
  readonly persistent: boolean;
  readonly action: NotificationAction | undefined;
};

export type Item = {
  readonly id: string;
  readonly kind: 'message' | 'appointment';
  readonly composeType: 'newMail' | 'reply' | 'forward';
  readonly from: Recipient;
  readonly to: readonly Recipient[];
  readonly cc: readonly Recipient[];
  readonly bcc: readonly Recipient[];
  readonly subject: string;
  readonly body: string;
  readonly conversationId: string | null;
  readonly inReplyTo: string | null;
  readonly saved: boolean;
  /** A draft opened again; https://github.com/OfficeDev/office-js/issues/4835 */
  readonly wasReopened: boolean;
  /** What the conversation hangs on: thread.ts. */
  readonly begun: Pick<Item, 'subject' | 'conversationId'>;
  readonly start: number;
  readonly end: number;
  readonly location: string;
  readonly sessionData: Readonly<Record<string, string>>;
  readonly notifications: readonly NotificationMessage[];
  readonly customProperties: string;
  /** What the task pane reads with getInitializationContextAsync. */
  readonly paneContext: string;
};

export type Draft = Pick<Item, 'from'> &
  Partial<Omit<Item, 'id' | 'from' | 'begun' | 'wasReopened'>>;

let serial = 0;

export const createItem = (draft: Draft, now: number): Item => {
  serial += 1;
  return {
    id: `item-${serial}`,
    kind: 'message',
    composeType: 'newMail',
    to: [],
    cc: [],
    bcc: [],
    subject: '',
    body: '',
    conversationId: null,
    inReplyTo: null,
    saved: false,
    wasReopened: false,
    begun: { subject: draft.subject ?? '', conversationId: draft.conversationId ?? null },
    start: now + 3_600_000,
    end: now + 7_200_000,
    location: '',
    sessionData: {},
    notifications: [],
    customProperties: '{}',
    paneContext: '',
    ...draft,
  };
};

const officeFieldNames = {
  message: { to: 'to', cc: 'cc', bcc: 'bcc' },
  appointment: { to: 'requiredAttendees', cc: 'optionalAttendees', bcc: 'resources' },
} as const;

/** The `changedRecipientFields` of Office.js, or nothing when no field changed. */
export const changedRecipientFields = (
  before: Item,
  after: Item,
): Readonly<Record<string, boolean>> | undefined => {
  const names = officeFieldNames[after.kind];
  const fields = {
    [names.to]: before.to !== after.to,
    [names.cc]: before.cc !== after.cc,
    [names.bcc]: before.bcc !== after.bcc,
  };
  return Object.values(fields).includes(true) ? fields : undefined;
};

export type ComposeItem = Office.MessageCompose | Office.AppointmentCompose;

// The text rather than Office.MailboxEnums, which may be missing where the handler runs.
export const isMeeting = (item: ComposeItem): item is Office.AppointmentCompose =>
  String(item.itemType) === 'appointment';

/** Missing in a mailbox that is hidden from the address list. */
export const composeItem = (): ComposeItem | null => Office.context.mailbox.item ?? null;

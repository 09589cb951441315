export type ComposeItem = Office.MessageCompose | Office.AppointmentCompose;

/** By what it has: `itemType` is one more thing to trust. */
export const isMeeting = (item: ComposeItem): item is Office.AppointmentCompose =>
  !('to' in item) && 'requiredAttendees' in item;

/** Missing in a mailbox that is hidden from the address list. */
export const composeItem = (): ComposeItem | null => Office.context.mailbox.item ?? null;

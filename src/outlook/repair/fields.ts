import type { Field } from '../../core/recipient';
import type { Deadline } from '../../ports';
import { OfficeError, type Call } from '../call';
import { composeItem, isMeeting } from '../compose-item';
import { fieldsOf } from '../recipients';
import type { Entries } from './entries';
import type { Write } from './writes';

/** The recipient fields of one item. Each call asks Outlook once and rejects with `OfficeError`. */
export type FieldCalls = {
  readonly isMeeting: boolean;
  readonly fields: readonly Field[];
  readonly read: (field: Field, deadline: Deadline) => Promise<Entries>;
  /** At most 100 entries. */
  readonly write: (field: Field, write: Write, deadline: Deadline) => Promise<void>;
};

type Details = Partial<Pick<Office.EmailAddressDetails, 'displayName' | 'emailAddress'>>;

/** A call that had to wait for its turn until nobody waits for it any more must not be made: it would come as a surprise. */
const stillWanted = (deadline: Deadline): void => {
  if (deadline.left() === 0) throw new OfficeError(0, 'Given up before its turn.');
};

/** The item that is open now, and stays the one meant; null where Outlook gives none. */
export const openFields = (call: Call): FieldCalls | null => {
  const item = composeItem();
  if (item === null) return null;
  const found = new Map(fieldsOf(item));
  const recipientsIn = (field: Field): Office.Recipients => {
    const recipients = found.get(field);
    if (recipients === undefined) throw new OfficeError(0, 'The item has no such field.');
    return recipients;
  };
  return {
    isMeeting: isMeeting(item),
    fields: [...found.keys()],
    read: async (field, deadline) => {
      const entries = await call<readonly Details[]>((done) => {
        stillWanted(deadline);
        recipientsIn(field).getAsync(done);
      });
      return entries.map(({ displayName, emailAddress }) => ({
        name: displayName ?? '',
        address: emailAddress ?? '',
      }));
    },
    write: (field, { kind, entries }, deadline) => {
      const details = entries.map(({ name, address }) => ({
        displayName: name,
        emailAddress: address,
      }));
      return call<void>((done) => {
        stillWanted(deadline);
        const recipients = recipientsIn(field);
        if (kind === 'set') recipients.setAsync(details, done);
        else recipients.addAsync(details, done);
      });
    },
  };
};

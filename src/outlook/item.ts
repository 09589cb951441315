import type { ComposeType } from '../core/facts';
import { smtpAddress, type SmtpAddress } from '../core/recipient';
import type { OpenItem, SessionStore } from '../ports';
import { OfficeError, type Call } from './call';
import { composeItem, isMeeting, type ComposeItem } from './compose-item';
import { nothingRead, readRecipients } from './recipients';
import { sessionStore } from './session';
import type { Patience } from './session-patience';

const composeTypes: readonly ComposeType[] = ['newMail', 'reply', 'forward'];

const composeTypeOf = async (item: ComposeItem, call: Call): Promise<ComposeType> => {
  if (isMeeting(item)) throw new OfficeError(0, 'A meeting has no compose type.');
  const { composeType } = await call<{ composeType: unknown }>((done) => {
    item.getComposeTypeAsync(done);
  });
  const known = composeTypes.find((type) => type === composeType);
  if (known === undefined) throw new OfficeError(0, 'Outlook named a compose type not known here.');
  return known;
};

const senderOf = async (item: ComposeItem, call: Call): Promise<SmtpAddress> => {
  const from = isMeeting(item) ? item.organizer : item.from;
  const { emailAddress } = await call<Office.EmailAddressDetails>((done) => {
    from.getAsync(done);
  });
  if (emailAddress === '') throw new OfficeError(0, 'The message has no From.');
  return smtpAddress(emailAddress);
};

/** Office.js says null for none; a client that lacks the property says undefined. */
const noneOrText = (value: string | null | undefined): string | null =>
  value === undefined ? null : (value ?? '');

const ownerOf = ({ userProfile }: Partial<Office.Mailbox>): SmtpAddress | null =>
  userProfile === undefined ? null : smtpAddress(userProfile.emailAddress);

const missing = (): Promise<never> =>
  Promise.reject(new OfficeError(0, 'Outlook gives no item for this message.'));

const missingStore: SessionStore = { get: missing, set: missing };

/** The message or meeting that is open, behind plain promises and values. */
export const openItem = (call: Call, patience: Patience): OpenItem => {
  const mailboxOwner = ownerOf(Office.context.mailbox);
  const item = composeItem();
  if (item === null)
    return {
      recipients: () => Promise.resolve(nothingRead),
      composeType: missing,
      subject: missing,
      sender: missing,
      mailboxOwner,
      inReplyTo: null,
      conversationId: null,
      session: missingStore,
    };
  return {
    recipients: (deadline) => readRecipients(item, call, deadline),
    composeType: () => composeTypeOf(item, call),
    subject: () =>
      call<string>((done) => {
        item.subject.getAsync(done);
      }),
    sender: () => senderOf(item, call),
    mailboxOwner,
    inReplyTo: isMeeting(item) ? null : noneOrText(item.inReplyTo),
    conversationId: isMeeting(item) ? null : noneOrText(item.conversationId),
    session: sessionStore(item, call, patience),
  };
};

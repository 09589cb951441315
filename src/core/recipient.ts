/** An SMTP address in the one form this code compares: trimmed, lower case. Empty for a personal contact group. */
export type SmtpAddress = string & { readonly brand: unique symbol };

export const smtpAddress = (text: string): SmtpAddress => text.trim().toLowerCase() as SmtpAddress;

/** Where a recipient stands. A meeting's required attendees are its `to`, its optional ones its `cc`. */
export type Field = 'to' | 'cc' | 'bcc';

/** What Outlook calls the entry. Not to be trusted for lists: office-js#3249, #1909, #5035. */
export type RecipientType = 'user' | 'distributionList' | 'externalUser' | 'other';

export type Recipient = {
  readonly address: SmtpAddress;
  readonly name: string;
  readonly type: RecipientType;
  readonly field: Field;
};

const domainOf = (address: SmtpAddress): string => address.slice(address.lastIndexOf('@') + 1);

/** True for an address in one of the organisation's domains or below it. */
export const isInternal = (address: SmtpAddress, internalDomains: readonly string[]): boolean => {
  const domain = domainOf(address);
  return internalDomains.some((own) => domain === own || domain.endsWith(`.${own}`));
};

/** An entry without an address is a personal contact group; Outlook gives no members (office-js#5439). */
export const isContactGroup = (recipient: Recipient): boolean => recipient.address === '';

/**
 * Could this entry be a distribution list? Outlook calls dynamic lists and Microsoft 365 groups
 * `other` or `externalUser` on some clients, so inside the own domains those count as candidates too.
 */
export const mayBeList = (recipient: Recipient, internalDomains: readonly string[]): boolean =>
  isContactGroup(recipient) ||
  recipient.type === 'distributionList' ||
  (recipient.type !== 'user' && isInternal(recipient.address, internalDomains));

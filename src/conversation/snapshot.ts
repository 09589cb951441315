import type { ComposeType } from '../core/facts';
import { isRecord } from '../transport/json';
import { smtpAddress, type SmtpAddress } from '../core/recipient';

/** How a message looked when its window opened, before anything was edited. */
export type Snapshot = {
  readonly composeType: ComposeType;
  /** The first recipients, To before Cc; no more than `most`. */
  readonly recipients: readonly SmtpAddress[];
};

/** The key in the item's sessionData, which is where a handler can leave something for the next one. */
export const snapshotKey = 'breakwater.snapshot';

/** Before Mailbox 1.16 sessionData holds 50,000 characters for everything. */
export const most = 100;

export const writeSnapshot = ({ composeType, recipients }: Snapshot): string =>
  JSON.stringify({ composeType, recipients: recipients.slice(0, most) });

const isComposeType = (value: unknown): value is ComposeType =>
  value === 'newMail' || value === 'reply' || value === 'forward';

/** Null for a text that is no snapshot. */
export const readSnapshot = (text: string): Snapshot | null => {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return null;
    const { composeType, recipients } = value;
    if (!isComposeType(composeType) || !Array.isArray(recipients)) return null;
    const addresses = recipients.filter((entry): entry is string => typeof entry === 'string');
    return { composeType, recipients: addresses.map(smtpAddress) };
  } catch {
    return null;
  }
};

import type { Facts } from '../core/facts';
import type { SessionStore } from '../ports';
import { sha256Hex } from '../transport/sha256';

/**
 * Two ways past a held message, both remembered in the item's sessionData: the second press of Send on clients without
 * Send Anyway, and the confirmation given in the pane. Each is bound to what was shown to the sender.
 */
export type Remembered = {
  readonly digest: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The sender's own words, where the policy asks for them. */
  readonly reason?: string;
};

export const secondPressKey = 'breakwater.warned';
export const confirmationKey = 'breakwater.confirmed';

/** Outlook before Mailbox 1.14 has no Send Anyway: pressing Send again within this time is taken as one. */
export const secondPressMs = 2 * 60_000;

/** A confirmation left lying is none. */
export const confirmationMs = 10 * 60_000;

// The sender's own address among the people makes no difference, so facts, which leave it out, are enough.
// Who stands in Bcc counts as another recipient than who is seen by all.
const addresses = ({ people, lists }: Facts): readonly string[] =>
  [
    ...people.map(({ address, isVisible }) => ({ name: address, isVisible })),
    ...lists.map(({ address, name, field }) => ({
      name: address || name,
      isVisible: field !== 'bcc',
    })),
  ]
    .map(({ name, isVisible }) => (isVisible ? name : `bcc ${name}`))
    .sort();

/** Order and case of the recipients do not matter; anything else about them does. */
export const recipientsDigest = (facts: Facts): string =>
  sha256Hex(JSON.stringify(addresses(facts)));

export const confirmationDigest = (facts: Facts, revision: string): string =>
  sha256Hex(JSON.stringify([addresses(facts), facts.subject ?? '', revision]));

const isRemembered = (value: unknown): value is Remembered =>
  typeof value === 'object' &&
  value !== null &&
  'digest' in value &&
  typeof value.digest === 'string' &&
  'at' in value &&
  typeof value.at === 'number';

/** Null for what is no memory of ours. */
export const readRemembered = (text: string): Remembered | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isRemembered(value) ? value : null;
  } catch {
    return null;
  }
};

/** True when this very thing was remembered, and not longer ago than `ageMs`. Rejects where the store does. */
export const isRememberedIn = async (
  session: SessionStore,
  key: string,
  digest: string,
  now: number,
  ageMs: number,
): Promise<boolean> => {
  const remembered = readRemembered((await session.get(key)) ?? '');
  return (
    remembered !== null &&
    remembered.digest === digest &&
    now >= remembered.at &&
    now - remembered.at <= ageMs
  );
};

export const remember = (session: SessionStore, key: string, what: Remembered): Promise<void> =>
  session.set(key, JSON.stringify(what));

/** Spent: the next Send of the same item is held again. */
export const forget = (session: SessionStore, key: string): Promise<void> => session.set(key, '');

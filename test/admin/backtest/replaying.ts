import { addressBook } from '../../../src/admin/backtest/address-book';
import type { Send } from '../../../src/admin/backtest/send';
import type { Sizes } from '../../../src/admin/backtest/sizes';
import type { Size } from '../../../src/core/facts';
import type { Policy } from '../../../src/core/policy';
import { parsePolicy } from '../../../src/policy/parse';

export const noon = Date.UTC(2026, 10, 20, 12);
export const MINUTE = 60_000;

/** A policy from a few keys, the rest by default. */
export const policyOf = (keys: object = {}): Policy => {
  const parsed = parsePolicy(JSON.stringify(keys));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
};

export const sizesOf = (members: { readonly [address: string]: number }): Sizes => ({
  count: Object.keys(members).length,
  sizeOf: (address): Size => {
    const people = members[address];
    return people === undefined
      ? { known: false, why: 'unlisted' }
      : {
          known: true,
          min: people,
          max: people,
          source: 'published',
          asOf: null,
          isAbout: false,
          isModerated: false,
        };
  },
});

type Meant = {
  readonly from?: string;
  readonly to?: readonly string[];
  readonly expanded?: readonly string[];
  readonly members?: readonly string[];
  readonly bcc?: readonly string[];
  readonly subject?: string | null;
  readonly at?: number;
  readonly id?: string;
  readonly replyTo?: string;
};

/** Sends by their addresses, all in one address book. */
export const aTrace = () => {
  const book = addressBook();
  const ids = (addresses: readonly string[]): readonly number[] => addresses.map(book.idOf);
  const send = (meant: Meant): Send => {
    const { to = [], expanded = [], bcc, members } = meant;
    return {
      at: meant.at ?? noon,
      sender: book.idOf(meant.from ?? 'ann@contoso.example'),
      subject: meant.subject === undefined ? 'Hello' : meant.subject,
      recipients: ids([...to, ...expanded, ...(bcc ?? [])]),
      expanded: ids(expanded),
      members: members === undefined ? null : new Set(ids(members)),
      hidden: bcc === undefined ? null : new Set(ids(bcc)),
      messageId: meant.id ?? null,
      inReplyTo: meant.replyTo ?? null,
    };
  };
  return { book, send };
};

export const people = (count: number, domain = 'contoso.example'): readonly string[] =>
  Array.from({ length: count }, (_, index) => `person-${index}@${domain}`);

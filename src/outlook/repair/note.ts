import type { RecipientEntry, Recipients } from '../../ports';
import { isCount, isRecord } from '../../transport/json';
import { nobody, type Entries } from './entries';

/** The key in the item's sessionData, which outlives the pane and goes with the draft. */
export const noteKey = 'breakwater.repair';

/**
 * Room for the note with the names in it, in characters: before Mailbox 1.16 sessionData holds 50,000 for everything, and
 * the sizes already take 20,000.
 */
export const namesFit = 28_000;

/** What stands before the last @, which of the domains stands behind it (-1 for none), the name if it is kept. */
type Line = readonly [string, number] | readonly [string, number, string];

const split = (address: string): readonly [string, string | null] => {
  const at = address.lastIndexOf('@');
  return at < 0 ? [address, null] : [address.slice(0, at), address.slice(at + 1)];
};

/** Recipients as a short text: each domain once, names only where they are wanted. */
export const writeNote = ({ to, cc, bcc }: Recipients, hasNames: boolean): string => {
  const domains = new Map<string, number>();
  const place = (domain: string | null): number => {
    if (domain === null) return -1;
    const known = domains.get(domain) ?? domains.size;
    domains.set(domain, known);
    return known;
  };
  const line = ({ name, address }: RecipientEntry): Line => {
    const [local, domain] = split(address);
    return hasNames ? [local, place(domain), name] : [local, place(domain)];
  };
  const lines = { to: to.map(line), cc: cc.map(line), bcc: bcc.map(line) };
  return JSON.stringify({ domains: Array.from(domains.keys()), ...lines });
};

const entryOn = (line: unknown, domains: readonly unknown[]): RecipientEntry | null => {
  if (!Array.isArray(line)) return null;
  const parts: readonly unknown[] = line;
  const [local, place, name] = parts;
  const domain = isCount(place) ? domains[place] : null;
  if (typeof local !== 'string' || (domain !== null && typeof domain !== 'string')) return null;
  const address = domain === null ? local : `${local}@${domain}`;
  return { name: typeof name === 'string' ? name : address, address };
};

const isEntry = (entry: RecipientEntry | null): entry is RecipientEntry => entry !== null;

/** Nobody for a text that is no note. Whose name was left out has the address in its place. */
export const readNote = (text: string): Recipients => {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return nobody;
    const { domains, to, cc, bcc } = value;
    if (!Array.isArray(domains)) return nobody;
    const entriesOn = (lines: unknown): Entries =>
      Array.isArray(lines) ? lines.map((line) => entryOn(line, domains)).filter(isEntry) : [];
    return { to: entriesOn(to), cc: entriesOn(cc), bcc: entriesOn(bcc) };
  } catch {
    return nobody;
  }
};

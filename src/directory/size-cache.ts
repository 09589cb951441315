import type { KnownSize, Size } from '../core/facts';
import type { SmtpAddress } from '../core/recipient';
import type { Clock, Directory, SessionStore, Store } from '../ports';
import { within } from '../transport/deadline';
import { readEntries, writeEntries, type Entry } from './cached-entry';
import { unlisted } from './ignorance';

export const cacheKey = 'breakwater.sizes';

/** Milliseconds a size is remembered. */
const lifetime = 15 * 60_000;

/** About 20,000 characters: an Outlook before Mailbox 1.16 gives an add-in 50,000 of sessionData an item in all. */
const mostEntries = 100;

export type SizeCache = Directory & {
  /** Keeps what an answer knows, in the background. */
  readonly remember: (answers: ReadonlyMap<SmtpAddress, Size>) => void;
};

export type CachePorts = {
  readonly session: SessionStore;
  /** Outlives the item; null where the client has no such store. */
  readonly local: Store | null;
  readonly clock: Clock;
};

/** What is in the bundle anyway, and what is only a part because a source failed, is better looked up again. */
const isWorthKeeping = (size: Size): size is KnownSize =>
  size.known && size.source !== 'bakedIn' && size.why === undefined;

/** Sizes looked up a short while ago. As a directory it knows those, and has nothing to say of any other address. */
export const sizeCache = ({ session, local, clock }: CachePorts): SizeCache => {
  const entries = new Map<SmtpAddress, Entry>();
  const isFresh = ({ at }: Entry): boolean => at <= clock.now() && clock.now() - at < lifetime;
  const take = (text: string | null): void => {
    readEntries(text)
      .filter((entry) => isFresh(entry) && (entries.get(entry.address)?.at ?? 0) < entry.at)
      .forEach((entry) => entries.set(entry.address, entry));
  };

  let opening: Promise<void> | null = null;
  const open = async (): Promise<void> => {
    take(local === null ? null : local.get(cacheKey));
    // A client without sessionData has one memory less.
    take(await session.get(cacheKey).catch(() => null));
  };

  const sizeOf = (address: SmtpAddress): Size => {
    const entry = entries.get(address);
    return entry !== undefined && isFresh(entry) ? entry.size : unlisted;
  };

  return {
    sizes: async (addresses, deadline) => {
      opening = opening ?? open();
      const isAtHand = addresses.every((address) => sizeOf(address).known);
      if (!isAtHand) await within(opening, deadline);
      return new Map(addresses.map((address) => [address, sizeOf(address)]));
    },
    remember: (answers) => {
      const at = clock.now();
      // A size that came from here keeps its age.
      const isNews = ([address, size]: readonly [SmtpAddress, Size]): boolean =>
        isWorthKeeping(size) && size !== entries.get(address)?.size;
      const news = [...answers].filter(isNews);
      if (news.length === 0) return;
      news.forEach(([address, size]) => {
        if (size.known) entries.set(address, { address, size, at });
      });
      const latest = [...entries.values()].filter(isFresh).sort((a, b) => b.at - a.at);
      const text = writeEntries(latest.slice(0, mostEntries));
      local?.set(cacheKey, text);
      session.set(cacheKey, text).catch(() => undefined);
    },
  };
};

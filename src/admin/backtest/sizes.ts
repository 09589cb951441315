import { createHash } from 'node:crypto';
import type { Size } from '../../core/facts';
import type { SmtpAddress } from '../../core/recipient';
import { sizeOfEntry } from '../../directory/published-entry';
import { readLists } from '../site/published-lists';

/** The published sizes of a folder. An address without an entry is unlisted, as it is for Outlook. */
export type Sizes = {
  readonly sizeOf: (address: SmtpAddress) => Size;
  /** How many entries there are. */
  readonly count: number;
};

/**
 * What src/directory/list-key.ts makes of an address, by the hash of Node: a trace of a million rows names hundreds of
 * thousands of addresses, and the one for Outlook takes ten times as long.
 */
export const digitsOf = (address: SmtpAddress): string =>
  createHash('sha256').update(address).digest('hex').slice(0, 16);

/** Reads the folder that `lists build` writes and Outlook asks, or refuses with everything that is wrong with it. */
export const readSizes = async (folder: string): Promise<Sizes> => {
  const { entries } = await readLists(folder);
  const byDigits = new Map(entries.map((entry) => [entry.digits, entry]));
  return {
    sizeOf: (address) => {
      const entry = byDigits.get(digitsOf(address));
      return sizeOfEntry(entry?.size, entry?.asOf ?? null, 'published');
    },
    count: entries.length,
  };
};

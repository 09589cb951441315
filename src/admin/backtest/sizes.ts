import type { Size } from '../../core/facts';
import type { SmtpAddress } from '../../core/recipient';
import { listKey } from '../../directory/list-key';
import { sizeOfEntry } from '../../directory/published-entry';
import { readLists } from '../site/published-lists';

/** The published sizes of a folder. An address without an entry is unlisted, as it is for Outlook. */
export type Sizes = {
  readonly sizeOf: (address: SmtpAddress) => Size;
  /** How many entries there are. */
  readonly count: number;
};

/** Reads the folder that `lists build` writes and Outlook asks, or refuses with everything that is wrong with it. */
export const readSizes = async (folder: string): Promise<Sizes> => {
  const { entries } = await readLists(folder);
  const byDigits = new Map(entries.map((entry) => [entry.digits, entry]));
  return {
    sizeOf: (address) => {
      const { shard, key } = listKey(address);
      const entry = byDigits.get(shard + key);
      return sizeOfEntry(entry?.size, entry?.asOf ?? null, 'published');
    },
    count: entries.length,
  };
};

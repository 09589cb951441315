import type { Size } from '../core/facts';
import type { SmtpAddress } from '../core/recipient';
import type { Directory } from '../ports';
import { listKey } from './list-key';
import { dateOf, sizeOfEntry } from './published-entry';

/** The largest published lists, stamped into the bundle. The keys are all 16 digits. */
export type BakedInSizes = {
  readonly asOf: string | null;
  readonly sizes: { readonly [digits: string]: unknown };
};

/** The look-up in the bundle itself: no network, no waiting. */
export const bakedIn = ({ asOf, sizes }: BakedInSizes): Directory => {
  const sizeOf = (address: SmtpAddress): Size => {
    const { shard, key } = listKey(address);
    return sizeOfEntry(sizes[shard + key], dateOf(asOf), 'bakedIn');
  };
  return {
    sizes: (addresses) =>
      Promise.resolve(new Map(addresses.map((address) => [address, sizeOf(address)]))),
  };
};

/** Published sizes, with the baked-in ones for what could not be reached. A list that both lack stays unreachable. */
export const orBakedIn = (published: Directory, stamped: Directory): Directory => ({
  sizes: async (addresses, deadline) => {
    const answers = await published.sizes(addresses, deadline);
    const isUnreachable = (address: SmtpAddress): boolean =>
      answers.get(address)?.why === 'unreachable';
    const fallback = await stamped.sizes(addresses.filter(isUnreachable), deadline);
    const known = [...fallback].filter(([, size]) => size.known);
    return new Map([...answers, ...known]);
  },
});

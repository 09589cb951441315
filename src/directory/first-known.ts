import type { Size } from '../core/facts';
import type { SmtpAddress } from '../core/recipient';
import type { Clock, Directory } from '../ports';
import { share } from '../transport/deadline';
import { neither, unlisted, unreachable } from './ignorance';

/** Of what is left, so that a source which hangs leaves as much again to those after it. */
const earlierShare = 1 / 2;

const sooner = (before: Size, after: Size): Size =>
  before.known || after.known ? (before.known ? before : after) : neither(before, after);

/** Asks the sources in order; an address that one knows is asked of no later one. No source at all knows nothing. */
export const firstKnown = (sources: readonly Directory[], clock: Clock): Directory => ({
  sizes: async (addresses, deadline) => {
    const answers = new Map<SmtpAddress, Size>(addresses.map((address) => [address, unlisted]));
    for (const [index, source] of sources.entries()) {
      const open = addresses.filter((address) => answers.get(address)?.known !== true);
      if (open.length === 0) break;
      const isLast = index === sources.length - 1;
      const part = isLast ? deadline : share(deadline, earlierShare, clock);
      const said = await source.sizes(open, part).catch(() => new Map<SmtpAddress, Size>());
      open.forEach((address) => {
        const before = answers.get(address) ?? unlisted;
        answers.set(address, sooner(before, said.get(address) ?? unreachable));
      });
    }
    return answers;
  },
});

import type { Directory } from '../ports';
import type { SizeCache } from './size-cache';

/**
 * The source and the cache side by side. The cache's answer is taken when it is there first and knows everything, and
 * for what the source does not know; so reading the cache never costs time.
 */
export const besides = (cache: SizeCache, source: Directory): Directory => ({
  sizes: async (addresses, deadline) => {
    const recalled = cache.sizes(addresses, deadline);
    const answered = source.sizes(addresses, deadline);
    const first = await Promise.race([
      answered,
      recalled.then((sizes) =>
        [...sizes.values()].every(({ known }) => known) ? sizes : answered,
      ),
    ]);
    if ([...first.values()].every(({ known }) => known)) return first;
    const remembered = [...(await recalled)].filter(
      ([address, size]) => size.known && first.get(address)?.known !== true,
    );
    return new Map([...first, ...remembered]);
  },
});

/** Keeps in the cache what the directory says. */
export const remembering = (cache: SizeCache, directory: Directory): Directory => ({
  sizes: async (addresses, deadline) => {
    const answers = await directory.sizes(addresses, deadline);
    cache.remember(answers);
    return answers;
  },
});

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number);

const isOlder = (one: string, other: string): boolean => {
  const [mine, theirs] = [numbersOf(one), numbersOf(other)];
  const at = mine.findIndex((number, index) => number !== theirs[index]);
  return at !== -1 && (mine[at] ?? 0) < (theirs[at] ?? 0);
};

/** A manifest takes numbers of at most five digits (docs/admin/site.md). */
const largest = 65_535;

/** The version one above, carried where a number is full. */
const raised = (version: string): string => {
  const numbers = [...numbersOf(version)];
  for (let at = numbers.length - 1; at >= 0; at -= 1) {
    const number = numbers[at] ?? 0;
    if (number < largest) {
      numbers[at] = number + 1;
      break;
    }
    numbers[at] = 0;
  }
  return numbers.join('.');
};

const isVersion = (text: string): boolean => /^\d{1,5}(\.\d{1,5}){3}$/.test(text);

/**
 * The version of a manifest: the build's, or one above what the site had where that is higher. Outlook takes a changed
 * manifest only with a higher version.
 */
export const nextVersion = (build: string, site: string | null): string =>
  site === null || !isVersion(site) || isOlder(site, build) ? build : raised(site);

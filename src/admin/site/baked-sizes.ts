import type { Stamp } from '../stamp-line';
import type { PublishedLists } from './published-lists';

/** As many as hold the worst cases without making the bundle slow to start (docs/admin/site.md). */
const most = 1000;

type Sizes = Stamp['sizes'];

/** The largest lists, for the bundle itself: with them the worst cases hold where there is no network at all. */
export const bakedSizes = ({ entries }: PublishedLists): Sizes => {
  const largest = entries
    .filter(({ size }) => size[0] > 0)
    .sort((one, other) => other.size[0] - one.size[0] || (one.digits < other.digits ? -1 : 1))
    .slice(0, most);
  // One date for all: the oldest promises least.
  const dates = largest.map(({ asOf }) => asOf);
  const known = dates.filter((date) => date !== null);
  const oldest = known.sort((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
  return {
    asOf: known.length === dates.length ? oldest : null,
    sizes: Object.fromEntries(largest.map(({ digits, size }) => [digits, size])),
  };
};

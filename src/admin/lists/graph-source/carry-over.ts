import type { GraphGroup } from './groups';
import type { Member } from './member';
import type { People } from './people';
import { rowsIn, rowText, type Row } from './rows';
import type { Kept } from './state';

type Carried = {
  /** Groups that have to be read. */
  readonly toRead: readonly GraphGroup[];
  /** The others. */
  readonly carried: readonly GraphGroup[];
  readonly rows: () => Generator<string>;
};

const ADDED_AT_ONCE = 5000;

/**
 * What can be carried over of the last reading: the members of every group that is still there and has not changed. A group
 * is read again where there is any doubt: its members are hidden, or one of them could not be read or is not listed any more.
 */
export const carryOver = (
  kept: Kept,
  groups: readonly GraphGroup[],
  changed: ReadonlySet<string>,
  people: People,
): Carried => {
  const ids = new Set(groups.map(({ id }) => id));
  const isKnown = ({ id, kind }: Member): boolean =>
    kind === 'group' || ids.has(id) || (kind !== 'unreadable' && people.has(id));
  const whole = new Set<string>();
  const doubtful = new Set<string>();
  for (const { group, member } of rowsIn(kept.path, kept.bytes))
    if (member === null) whole.add(group);
    else if (!isKnown(member)) doubtful.add(group);
  const isCarried = ({ id, isHidden }: GraphGroup): boolean =>
    whole.has(id) && !doubtful.has(id) && !changed.has(id) && !isHidden;
  const carried = groups.filter(isCarried);
  const carriedIds = new Set(carried.map(({ id }) => id));

  const today = ({ group, member }: Row): string => {
    if (member === null || member.kind === 'group' || ids.has(member.id))
      return rowText({ group, member });
    const address = people.get(member.id) ?? '';
    const kind = address === '' ? 'nobody' : 'person';
    return rowText({ group, member: { id: member.id, kind, address } });
  };
  function* rows(): Generator<string> {
    let [text, count] = ['', 0];
    for (const row of rowsIn(kept.path, kept.bytes)) {
      if (!carriedIds.has(row.group)) continue;
      text += today(row);
      count += 1;
      if (count % ADDED_AT_ONCE > 0) continue;
      yield text;
      text = '';
    }
    yield text;
  }
  return { toRead: groups.filter((group) => !isCarried(group)), carried, rows };
};

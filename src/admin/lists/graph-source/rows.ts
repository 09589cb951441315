import type { JsonRecord } from '../../../transport/json';
import type { GraphGroup } from './groups';
import { memberIn } from './member';
import type { Tally } from './state';

const row = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')}\n`;

/** The members on a page as rows of a file of memberships, and the tally with them. */
export const rowsOf = (
  { mail, type, aliases }: GraphGroup,
  items: readonly JsonRecord[],
  addresses: ReadonlyMap<string, string>,
  before: Tally,
): { readonly rows: string; readonly tally: Tally } => {
  let [rows, nobody, unreadable] = ['', before.nobody, before.unreadable];
  for (const item of items) {
    const member = memberIn(item, addresses);
    if (member.kind === 'nobody') {
      nobody += 1;
      continue;
    }
    if (member.kind === 'unreadable') unreadable += 1;
    const memberType = member.kind === 'list' ? 'group' : 'person';
    rows += row([mail, type, member.address, memberType, aliases.join(' ')]);
  }
  return {
    rows,
    tally: { ...before, members: before.members + items.length, nobody, unreadable },
  };
};

import type { GraphGroup } from './groups';
import type { Row } from './rows';

/** The first line of a file of memberships. */
export const header = 'list,listType,member,memberType,listAliases\n';

const csv = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')}\n`;

/** `text` is '' where no mail comes of it. */
type Membership = { readonly text: string; readonly isUnreadable: boolean };
const none: Membership = { text: '', isUnreadable: false };

/** @returns what tells a row as a line of a file of memberships, with the addresses that the groups have today. */
export const membershipsOf = (
  groups: readonly GraphGroup[],
  gone: readonly string[],
): ((row: Row) => Membership) => {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const deleted = new Set(gone);
  return ({ group, member }) => {
    const list = deleted.has(group) ? undefined : byId.get(group);
    if (list === undefined || member === null) return none;
    const line = (address: string, type: 'person' | 'group'): string =>
      csv([list.mail, list.type, address, type, list.aliases.join(' ')]);
    const nested = byId.get(member.id);
    if (nested !== undefined) return { text: line(nested.mail, 'group'), isUnreadable: false };
    if (member.kind === 'person')
      return { text: line(member.address, 'person'), isUnreadable: false };
    if (member.kind !== 'unreadable') return none;
    // `.invalid` is nobody's domain (RFC 2606).
    return { text: line(`${member.id}@graph.invalid`, 'person'), isUnreadable: true };
  };
};

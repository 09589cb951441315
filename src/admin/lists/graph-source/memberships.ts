import type { GraphGroup } from './groups';
import type { Row } from './rows';

/** The first line of a file of memberships. */
export const header = 'list,listType,member,memberType,listAliases\n';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** `text` is '' where no mail comes of it. */
type Membership = { readonly text: string; readonly isUnreadable: boolean };
const none: Membership = { text: '', isUnreadable: false };

/** What stands before and after a member on every line of a list. */
type Frame = { readonly before: string; readonly after: string };
const frameOf = ({ mail, type, aliases }: GraphGroup): Frame => ({
  before: `${quoted(mail)},${quoted(type)},`,
  after: `,${quoted(aliases.join(' '))}\n`,
});

/** @returns what tells a row as a line of a file of memberships, with the addresses that the groups have today. */
export const membershipsOf = (
  groups: readonly GraphGroup[],
  gone: readonly string[],
): ((row: Row) => Membership) => {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const deleted = new Set(gone);
  // Rows of a group mostly stand together, a page at a time.
  let [last, frame]: [string, Frame | null] = ['', null];
  const frameFor = (id: string): Frame | null => {
    if (id === last) return frame;
    const list = deleted.has(id) ? undefined : byId.get(id);
    [last, frame] = [id, list === undefined ? null : frameOf(list)];
    return frame;
  };
  return ({ group, member }) => {
    const list = frameFor(group);
    if (list === null || member === null) return none;
    const line = (address: string, type: 'person' | 'group'): string =>
      `${list.before}${quoted(address)},"${type}"${list.after}`;
    const nested = byId.get(member.id);
    if (nested !== undefined) return { text: line(nested.mail, 'group'), isUnreadable: false };
    if (member.kind === 'person')
      return { text: line(member.address, 'person'), isUnreadable: false };
    if (member.kind !== 'unreadable') return none;
    // `.invalid` is nobody's domain (RFC 2606).
    return { text: line(`${member.id}@graph.invalid`, 'person'), isUnreadable: true };
  };
};

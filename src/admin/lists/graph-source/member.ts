import type { JsonRecord } from '../../../transport/json';

/** What Graph tells of a member of a group, as it is kept. */
export type Member = {
  readonly id: string;
  readonly kind: MemberKind;
  /** '' but for a person. */
  readonly address: string;
};

/**
 * - `person`: somebody with an address
 * - `nobody`: somebody without a mailbox
 * - `group`: of whatever kind; whether mail goes on to its members is for the groups to say
 * - `unreadable`: somebody the token may not read, one person, known by id alone
 */
export type MemberKind = 'person' | 'nobody' | 'group' | 'unreadable';

const people: readonly unknown[] = ['#microsoft.graph.user', '#microsoft.graph.orgContact'];

/** Ids stand in files and addresses. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w.-]{1,128}$/.test(value);

export const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^[^\s"@]+@[^\s"@]+$/.test(value);

/** Null for what mail can never reach: a device, an app. */
export const memberIn = (item: JsonRecord): Member | null => {
  const { id, mail, userPrincipalName, '@odata.type': type } = item;
  if (!isId(id)) return null;
  if (type === '#microsoft.graph.group') return { id, kind: 'group', address: '' };
  // Graph leaves the type out where a page holds one kind alone; what has an address is a person then.
  if (type !== undefined && !people.includes(type)) return null;
  if (isAddress(mail)) return { id, kind: 'person', address: mail };
  // userPrincipalName tells somebody without a mailbox from somebody the token may not read.
  const kind = typeof userPrincipalName === 'string' ? 'nobody' : 'unreadable';
  return { id, kind, address: '' };
};

import type { JsonRecord } from '../../../transport/json';
import { isAddress } from './groups';

/** What a member of a group is to a count of people. */
export type Member =
  | { readonly kind: 'person' | 'list'; readonly address: string }
  /** Somebody the token may not read: one person, known by id alone. */
  | { readonly kind: 'unreadable'; readonly address: string }
  /** A user without a mailbox, a group without an address, a device: mail does not reach it. */
  | { readonly kind: 'nobody' };

const reachable: readonly unknown[] = ['#microsoft.graph.user', '#microsoft.graph.orgContact'];

/** @param groups addresses of the groups that have one, by id. */
export const memberIn = (item: JsonRecord, groups: ReadonlyMap<string, string>): Member => {
  const { id, mail, userPrincipalName, '@odata.type': type } = item;
  if (typeof id !== 'string') return { kind: 'nobody' };
  const list = groups.get(id);
  if (list !== undefined) return { kind: 'list', address: list };
  // Graph leaves the type out where a page holds one kind alone; what has an address is a person then.
  if (type !== undefined && !reachable.includes(type)) return { kind: 'nobody' };
  if (isAddress(mail)) return { kind: 'person', address: mail };
  if (typeof userPrincipalName === 'string') return { kind: 'nobody' };
  // `.invalid` is nobody's domain (RFC 2606).
  return { kind: 'unreadable', address: `${id.replace(/[^\w-]/g, '')}@graph.invalid` };
};

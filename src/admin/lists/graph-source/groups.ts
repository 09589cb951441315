import { isRecord, type JsonRecord } from '../../../transport/json';
import { GraphError, type GetPage } from './graph-client';

export type GraphGroup = {
  readonly id: string;
  readonly mail: string;
  /** As Exchange calls such a list. */
  readonly type: 'GroupMailbox' | 'MailUniversalSecurityGroup' | 'MailUniversalDistributionGroup';
  /** Its other addresses. */
  readonly aliases: readonly string[];
  /** Members may be missing from what Graph shows. */
  readonly isHidden: boolean;
};

/** The largest page there is. */
const PAGE = 999;

export const groupsPath =
  '/groups?$filter=mailEnabled%20eq%20true' +
  `&$select=id,mail,proxyAddresses,groupTypes,securityEnabled,visibility&$top=${PAGE}`;

/** userPrincipalName tells somebody without a mailbox from somebody the token may not read. */
export const membersPath = (id: string): string =>
  `/groups/${encodeURIComponent(id)}/members?$select=id,mail,userPrincipalName&$top=${PAGE}`;

export const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^[^\s"@]+@[^\s"@]+$/.test(value);

/** The page's items, and the link to the next one. @throws {GraphError} where it is none. */
export const pageIn = (
  body: JsonRecord,
): { readonly items: readonly JsonRecord[]; readonly next: string | null } => {
  const { value, '@odata.nextLink': next } = body;
  if (!Array.isArray(value) || (next !== undefined && typeof next !== 'string'))
    throw new GraphError(200, 'Microsoft Graph answered with something else than a page');
  return { items: value.filter(isRecord), next: next ?? null };
};

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** Null for a group that nobody can write to: it has no address. */
export const groupIn = (item: JsonRecord): GraphGroup | null => {
  const { id, mail, groupTypes, securityEnabled, visibility, proxyAddresses } = item;
  if (typeof id !== 'string' || !isAddress(mail)) return null;
  const aliases = strings(proxyAddresses)
    .filter((each) => /^smtp:/i.test(each))
    .map((each) => each.slice('smtp:'.length))
    .filter((each) => isAddress(each) && each.toLowerCase() !== mail.toLowerCase());
  const type = strings(groupTypes).includes('Unified')
    ? 'GroupMailbox'
    : securityEnabled === true
      ? 'MailUniversalSecurityGroup'
      : 'MailUniversalDistributionGroup';
  return { id, mail, type, aliases, isHidden: visibility === 'HiddenMembership' };
};

/** Every group with an address, each once: pages may overlap while the directory changes. */
export const listGroups = async (
  get: GetPage,
  signal: AbortSignal,
): Promise<readonly GraphGroup[]> => {
  const groups = new Map<string, GraphGroup>();
  let next: string | null = groupsPath;
  while (next !== null) {
    const page = pageIn(await get(next, signal));
    for (const item of page.items) {
      const group = groupIn(item);
      if (group !== null) groups.set(group.id, group);
    }
    next = page.next;
  }
  return [...groups.values()];
};

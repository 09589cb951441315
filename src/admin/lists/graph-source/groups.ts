import { isRecord, type JsonRecord } from '../../../transport/json';
import type { GetPage } from './graph-client';
import { isAddress, isId } from './member';
import { eachItem, PAGE } from './pages';

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

export const groupsPath =
  '/groups?$filter=mailEnabled%20eq%20true' +
  `&$select=id,mail,proxyAddresses,groupTypes,securityEnabled,visibility&$top=${PAGE}`;

export const membersPath = (id: string): string =>
  `/groups/${encodeURIComponent(id)}/members?$select=id,mail,userPrincipalName&$top=${PAGE}`;

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** Null for a group that nobody can write to: it has no address. */
export const groupIn = (item: JsonRecord): GraphGroup | null => {
  const { id, mail, groupTypes, securityEnabled, visibility, proxyAddresses } = item;
  if (!isId(id) || !isAddress(mail)) return null;
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
  await eachItem(get, groupsPath, signal, (item) => {
    const group = groupIn(item);
    if (group !== null) groups.set(group.id, group);
  });
  return [...groups.values()];
};

/** As Graph writes a group, so that one parser reads both. */
export const groupsText = (groups: readonly GraphGroup[]): string =>
  JSON.stringify(
    groups.map(({ id, mail, type, aliases, isHidden }) => ({
      id,
      mail,
      proxyAddresses: aliases.map((alias) => `smtp:${alias}`),
      groupTypes: type === 'GroupMailbox' ? ['Unified'] : [],
      securityEnabled: type === 'MailUniversalSecurityGroup',
      visibility: isHidden ? 'HiddenMembership' : null,
    })),
  );

/** Null for anything that is no such text. */
export const groupsIn = (text: string): readonly GraphGroup[] | null => {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return null;
    const groups = value.filter(isRecord).map(groupIn);
    return groups.every((group) => group !== null) ? groups : null;
  } catch {
    return null;
  }
};

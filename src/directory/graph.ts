import type { Ignorance, Size } from '../core/facts';
import type { SmtpAddress } from '../core/recipient';
import type { Deadline, Directory, MemberReader } from '../ports';
import type { GraphClient } from '../transport/graph-client';
import { countGroups, findGroups, type Group } from './graph-groups';
import { mailTips, noTip, type MailTip } from './graph-mail-tips';
import { graphMembers } from './graph-members';
import { neither, unlisted, unreachable } from './ignorance';

/** Least scopes: MailTips need no more than the own mailbox, groups need an administrator's consent. */
const mailTipScopes = ['Mail.Read'];
const groupScopes = ['GroupMember.Read.All'];

type GraphSources = { readonly mailTips: boolean; readonly groups: boolean };

/** What has to be consented to before these can be asked. */
export const directoryScopes = ({ mailTips: tips, groups }: GraphSources): readonly string[] => [
  ...(tips ? mailTipScopes : []),
  ...(groups ? groupScopes : []),
];

/**
 * The larger minimum holds: a metric may be old or count a nested list as one, and a group may hide a dynamic list.
 * Where the metric is the larger one, the size is only about.
 */
const larger = ({ size, isModerated }: MailTip, counted: Size): Size => {
  if (!counted.known) return size.known ? size : neither({ ...size, isModerated }, counted);
  if (!size.known) return { ...counted, isModerated };
  const { external } = size;
  return size.min > counted.min
    ? { ...counted, ...size, max: Math.max(size.max, counted.max) }
    : { ...counted, isModerated, ...(external === undefined ? {} : { external }) };
};

const noList: MailTip = { size: unlisted, isModerated: false };

/** Sizes from Microsoft Graph in at most two rounds, and members page by page where groups may be read. */
export const graphDirectory = (
  client: GraphClient,
  sources: GraphSources,
): { readonly directory: Directory; readonly members: MemberReader } => {
  const graph = client(groupScopes);
  const tipsGraph = client(mailTipScopes);
  const known = new Map<SmtpAddress, Group>();

  const find = async (addresses: readonly SmtpAddress[], deadline: Deadline) => {
    const found = await findGroups(addresses, graph, deadline);
    found.forEach((group, address) => {
      if (typeof group !== 'string') known.set(address, group);
    });
    return found;
  };

  const count = async (addresses: readonly SmtpAddress[], deadline: Deadline) => {
    const found = await find(addresses, deadline);
    const groups = [...found.values()].filter((group) => typeof group !== 'string');
    const distinct = new Map(groups.map((group) => [group.id, group]));
    const sizes = await countGroups([...distinct.values()], graph, deadline);
    return (address: SmtpAddress): Size => {
      const group: Group | Ignorance = found.get(address) ?? 'unreachable';
      return typeof group === 'string'
        ? { known: false, why: group }
        : (sizes.get(group.id) ?? unreachable);
    };
  };

  const directory: Directory = {
    sizes: async (addresses, deadline) => {
      const asked = [...new Set(addresses)].filter((address) => address !== '');
      const [tips, counted] = await Promise.all([
        sources.mailTips ? mailTips(asked, tipsGraph, deadline) : null,
        sources.groups ? count(asked, deadline) : null,
      ]);
      const tipOf = (address: SmtpAddress): MailTip =>
        tips === null || address === '' ? noList : (tips.get(address) ?? noTip);
      const countOf = (address: SmtpAddress): Size =>
        counted === null || address === '' ? unlisted : counted(address);
      return new Map(
        addresses.map((address) => [address, larger(tipOf(address), countOf(address))]),
      );
    },
  };

  const members = graphMembers(graph, {
    recall: (address) => known.get(address),
    find: async (address, deadline) =>
      (await find([address], deadline)).get(address) ?? 'unreachable',
  });
  return { directory, members: sources.groups ? members : () => Promise.resolve(null) };
};

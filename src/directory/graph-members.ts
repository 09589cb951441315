import type { Deadline, MemberPage, MemberReader } from '../ports';
import type { SmtpAddress } from '../core/recipient';
import type { Ignorance } from '../core/facts';
import type { Graph } from '../transport/graph-client';
import { GraphError } from '../transport/graph-error';
import { isRecord, type JsonRecord } from '../transport/json';
import { encoded } from '../transport/odata';
import { peopleCasts, type Group } from './graph-groups';

/** Casts are answered from an index, which has to be asked for. */
const headers = { ConsistencyLevel: 'eventual' };

const types: readonly unknown[] = peopleCasts.map((cast) => `#${cast}`);

/** Only people count, also where a page holds something else in spite of the cast. */
const idsOf = (members: readonly JsonRecord[]): readonly string[] =>
  members
    .filter(({ '@odata.type': type }) => type === undefined || types.includes(type))
    .map(({ id }) => id)
    .filter((id) => typeof id === 'string');

const readPage = async (
  [link, ...later]: readonly string[],
  graph: Graph,
  deadline: Deadline,
): Promise<MemberPage> => {
  if (link === undefined) return { ids: [], next: null };
  const body = await graph.get(link, deadline, headers);
  const members: unknown = isRecord(body) ? body['value'] : undefined;
  if (!isRecord(body) || !Array.isArray(members)) throw new GraphError('malformed');
  const more = body['@odata.nextLink'];
  const links = typeof more === 'string' ? [more, ...later] : later;
  return {
    ids: idsOf(members.filter(isRecord)),
    next: links.length === 0 ? null : () => readPage(links, graph, deadline),
  };
};

/** First the users, then the organisation's mail contacts, each page linking to the next. */
const linksOf = ({ id }: Group): readonly string[] =>
  peopleCasts.map(
    (cast) => `/groups/${encoded(id)}/transitiveMembers/${cast}?$select=id&$top=999&$count=true`,
  );

/** Where a group is to be found: from an earlier look-up at once, else with one request. */
export type GroupFinder = {
  readonly recall: (address: SmtpAddress) => Group | undefined;
  readonly find: (address: SmtpAddress, deadline: Deadline) => Promise<Group | Ignorance>;
};

/**
 * Each call and each `next` is one request: a group that has to be found first opens with an empty page. The members
 * of a Microsoft 365 group are not read: they would be counted as reached, and who of them subscribed is not known.
 */
export const graphMembers =
  (graph: Graph, { recall, find }: GroupFinder): MemberReader =>
  async (address, deadline) => {
    const recalled = recall(address);
    const group = recalled ?? (await find(address, deadline));
    if (group === 'unreachable') throw new GraphError('status');
    if (group === 'unlisted' || group.isUnified) return null;
    const open = (): Promise<MemberPage> => readPage(linksOf(group), graph, deadline);
    return recalled === undefined ? { ids: [], next: open } : open();
  };

import type { Ignorance, Size } from '../core/facts';
import { flatten } from '../core/flatten';
import type { SmtpAddress } from '../core/recipient';
import type { Deadline } from '../ports';
import { noAnswer, type BatchAnswer } from '../transport/graph-answer';
import type { Graph } from '../transport/graph-client';
import { isRecord } from '../transport/json';
import { encoded, literal } from '../transport/odata';
import { countIn } from './graph-count';
import { unlisted, unreachable } from './ignorance';

export type Group = {
  readonly id: string;
  /** A Microsoft 365 group: mail lands in its mailbox and reaches only the members who subscribed. */
  readonly isUnified: boolean;
  /** Hidden members are left out without a sign. */
  readonly isHidden: boolean;
};

/** The members who are people; groups, devices and service principals stand in the same list. */
export const peopleCasts = ['microsoft.graph.user', 'microsoft.graph.orgContact'] as const;

/** `$count` and casts are answered from an index, which has to be asked for; Send is an action somebody waits for. */
const headers = { ConsistencyLevel: 'eventual', 'x-ms-throttle-priority': 'high' };

/** `SMTP:` marks the primary address, `smtp:` every other one. */
const findPath = (address: SmtpAddress): string => {
  const isProxy = (prefix: string) => `proxyAddresses/any(p:p eq ${literal(prefix + address)})`;
  const filter = [`mail eq ${literal(address)}`, isProxy('smtp:'), isProxy('SMTP:')].join(' or ');
  return `/groups?$filter=${encoded(filter)}&$select=id,groupTypes,visibility`;
};

const groupIn = (answer: BatchAnswer): Group | Ignorance => {
  const groups: unknown = answer.ok && isRecord(answer.body) ? answer.body['value'] : undefined;
  if (!Array.isArray(groups)) return 'unreachable';
  if (groups.length === 0) return 'unlisted';
  const [group] = groups.filter(isRecord);
  const id = group?.['id'];
  if (group === undefined || typeof id !== 'string') return 'unreachable';
  const types = group['groupTypes'];
  return {
    id,
    isUnified: Array.isArray(types) && types.includes('Unified'),
    isHidden: group['visibility'] === 'HiddenMembership',
  };
};

/**
 * The counts as bounds. Who of a Microsoft 365 group gets the mail is not known, so its count is an upper end only.
 * Where members are hidden, or a part failed, the count is what is left: a lower end. 0 says nothing: a dynamic list
 * inside another is invisible to Graph.
 */
const sizeOf = ({ isUnified, isHidden }: Group, counts: readonly (number | null)[]): Size => {
  const people = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const hasFailed = counts.some((count) => count === null);
  if (people === 0) return hasFailed ? unreachable : unlisted;
  const isOpen = isHidden || hasFailed;
  return {
    known: true,
    min: isUnified && !isOpen ? 0 : people,
    max: isOpen ? Infinity : people,
    source: 'groups',
    asOf: null,
    isAbout: false,
    isModerated: false,
    ...(hasFailed ? { why: 'unreachable' } : {}),
  };
};

/** The groups with these addresses, in one round of batches; never rejects. */
export const findGroups = async (
  addresses: readonly SmtpAddress[],
  graph: Graph,
  deadline: Deadline,
): Promise<ReadonlyMap<SmtpAddress, Group | Ignorance>> => {
  const answers = await graph.batch(addresses.map(findPath), deadline, headers);
  return new Map(
    addresses.map((address, index) => [address, groupIn(answers[index] ?? noAnswer)] as const),
  );
};

/** The sizes of groups by id, in one more round; never rejects. */
export const countGroups = async (
  groups: readonly Group[],
  graph: Graph,
  deadline: Deadline,
): Promise<ReadonlyMap<string, Size>> => {
  const paths = groups.map(({ id }) =>
    peopleCasts.map((cast) => `/groups/${encoded(id)}/transitiveMembers/${cast}/$count`),
  );
  const answers = await graph.batch(flatten(paths), deadline, headers);
  const counts = answers.map((answer) => (answer.ok ? countIn(answer.body) : null));
  return new Map(
    groups.map((group, index) => {
      const first = index * peopleCasts.length;
      return [group.id, sizeOf(group, counts.slice(first, first + peopleCasts.length))] as const;
    }),
  );
};

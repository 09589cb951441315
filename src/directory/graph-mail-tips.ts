import type { Size } from '../core/facts';
import { flatten } from '../core/flatten';
import { smtpAddress, type SmtpAddress } from '../core/recipient';
import type { Deadline } from '../ports';
import type { Graph } from '../transport/graph-client';
import { isCount, isRecord, type JsonRecord } from '../transport/json';
import { unlisted, unreachable } from './ignorance';

/** What MailTips say of one address. A list may be known to be moderated although its size is not. */
export type MailTip = { readonly size: Size; readonly isModerated: boolean };

/** No limit is published for Graph; small chunks are safe. */
const addressesAtOnce = 20;

/** One string with commas: a set of flags in Graph's metadata. */
const tipsAsked = 'totalMemberCount, externalMemberCount, moderationStatus';

export const noTip: MailTip = { size: unreachable, isModerated: false };

/**
 * The figure is a stored group metric, perhaps a day old, and a nested list may count as one: about. Null and 0 mean
 * that there is no metric (a new list has none yet), never that the list is small.
 */
const tipOf = ({
  totalMemberCount: people,
  externalMemberCount: outside,
  isModerated,
  error,
}: JsonRecord): MailTip => {
  const hasFailed = error !== null && error !== undefined;
  const isMissing = people === null || people === undefined || people === 0;
  if (hasFailed || !(isMissing || isCount(people))) return noTip;
  const tip = { isModerated: isModerated === true };
  if (isMissing) return { size: unlisted, ...tip };
  const size = { known: true, min: people, max: people, source: 'mailTips', asOf: null } as const;
  // 0 may be a tenant whose external tips are off, as they are by default.
  const external =
    isCount(outside) && outside > 0 && outside <= people ? { external: outside } : {};
  return { size: { ...size, isAbout: true, ...tip, ...external }, ...tip };
};

const addressOf = ({ emailAddress }: JsonRecord): SmtpAddress => {
  const address = isRecord(emailAddress) ? emailAddress['address'] : undefined;
  return smtpAddress(typeof address === 'string' ? address : '');
};

const askSome = async (
  addresses: readonly SmtpAddress[],
  graph: Graph,
  deadline: Deadline,
): Promise<readonly (readonly [SmtpAddress, MailTip])[]> => {
  const body = await graph.post(
    '/me/getMailTips',
    { EmailAddresses: addresses, MailTipsOptions: tipsAsked },
    deadline,
  );
  const tips: unknown = isRecord(body) ? body['value'] : undefined;
  return Array.isArray(tips)
    ? tips.filter(isRecord).map((tip) => [addressOf(tip), tipOf(tip)] as const)
    : [];
};

/** One tip for each address; never rejects. An address left out of the answer was not answered. */
export const mailTips = async (
  addresses: readonly SmtpAddress[],
  graph: Graph,
  deadline: Deadline,
): Promise<ReadonlyMap<SmtpAddress, MailTip>> => {
  const chunks = addresses
    .filter((_, index) => index % addressesAtOnce === 0)
    .map((_, chunk) => addresses.slice(chunk * addressesAtOnce, (chunk + 1) * addressesAtOnce));
  const answered = await Promise.all(
    chunks.map((chunk) => askSome(chunk, graph, deadline).catch(() => [])),
  );
  const tips = new Map(flatten(answered));
  return new Map(addresses.map((address) => [address, tips.get(address) ?? noTip]));
};

import { GraphError, type GetPage } from './graph-client';
import { eachItem } from './pages';

// Microsoft tells which groups have changed, and of their members the ids alone
// (https://learn.microsoft.com/graph/api/group-delta): whoever has changed is read again.
const fromNowOn = '/groups/delta?$select=members&$deltatoken=latest';

export type Changes = {
  /** Groups whose members may have changed, or that were made or deleted. */
  readonly groups: ReadonlySet<string>;
  /** Leads to the changes after these. */
  readonly link: string;
};

const follow = async (get: GetPage, link: string, signal: AbortSignal): Promise<Changes> => {
  const groups = new Set<string>();
  const last = await eachItem(get, link, signal, ({ id }) => {
    if (typeof id === 'string') groups.add(id);
  });
  const { '@odata.deltaLink': next } = last;
  if (typeof next !== 'string')
    throw new GraphError(200, 'Microsoft Graph gave no link to later changes');
  return { groups, link: next };
};

const nullWhere =
  (statuses: readonly number[]) =>
  (error: unknown): null => {
    if (error instanceof GraphError && statuses.includes(error.status ?? 0)) return null;
    throw error;
  };

/** A link to the changes from now on; null where this Graph tracks none. */
export const trackFromNow = async (get: GetPage, signal: AbortSignal): Promise<string | null> =>
  (await follow(get, fromNowOn, signal).catch(nullWhere([200, 400, 403, 404, 405, 501])))?.link ??
  null;

/**
 * What has changed since a link was given; null where it leads nowhere any more: links last seven days, and Microsoft may
 * end them before (https://learn.microsoft.com/graph/delta-query-overview).
 */
export const changesSince = (
  get: GetPage,
  link: string,
  signal: AbortSignal,
): Promise<Changes | null> => follow(get, link, signal).catch(nullWhere([400, 404, 410]));

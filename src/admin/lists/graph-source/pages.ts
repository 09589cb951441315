import { isRecord, type JsonRecord } from '../../../transport/json';
import { GraphError, type GetPage } from './graph-client';

/** The largest page there is. */
export const PAGE = 999;

export type Page = { readonly items: readonly JsonRecord[]; readonly next: string | null };

/** The page's items, and the link to the next one. @throws {GraphError} where it is none. */
export const pageIn = (body: JsonRecord): Page => {
  const { value, '@odata.nextLink': next } = body;
  if (!Array.isArray(value) || (next !== undefined && typeof next !== 'string'))
    throw new GraphError(200, 'Microsoft Graph answered with something else than a page');
  return { items: value.filter(isRecord), next: next ?? null };
};

/** Calls for each item of every page. @returns the last page's body. */
export const eachItem = async (
  get: GetPage,
  path: string,
  signal: AbortSignal,
  take: (item: JsonRecord) => void,
): Promise<JsonRecord> => {
  for (let link: string = path; ;) {
    const body = await get(link, signal);
    const { items, next } = pageIn(body);
    items.forEach(take);
    if (next === null) return body;
    link = next;
  }
};

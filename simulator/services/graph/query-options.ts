import {
  failure,
  GraphRefusal,
  badRequest,
  unsupportedQuery,
  type JsonObject,
} from './graph-message';

export type QueryOptions = {
  readonly filter: string | undefined;
  readonly select: readonly string[] | undefined;
  readonly top: number;
  readonly hasTop: boolean;
  readonly skipToken: string | undefined;
  /** $count=true; without ConsistencyLevel it is silently ignored (aad-advanced-queries.md) */
  readonly count: boolean;
};

const known = ['$filter', '$select', '$top', '$skiptoken', '$count'];

const topOf = (text: string | null): number => {
  if (text === null) return 100;
  const top = Number(text);
  if (!/^\d+$/.test(text) || top < 1 || top > 999) {
    throw new GraphRefusal(
      failure(
        400,
        'Request_BadRequest',
        `Invalid page size specified: '${text}'. Must be between 1 and 999 inclusive.`,
      ),
    );
  }
  return top;
};

export const isEventual = (headers: Readonly<Record<string, string>>): boolean =>
  headers['consistencylevel']?.toLowerCase() === 'eventual';

export const queryOptions = (
  query: URLSearchParams,
  headers: Readonly<Record<string, string>>,
): QueryOptions => {
  for (const name of query.keys()) {
    if (!name.startsWith('$'))
      throw new GraphRefusal(badRequest(`Unrecognized query argument '${name}'.`));
    if (!known.includes(name)) throw new GraphRefusal(unsupportedQuery());
  }
  return {
    filter: query.get('$filter') ?? undefined,
    select: query
      .get('$select')
      ?.split(',')
      .map((name) => name.trim()),
    top: topOf(query.get('$top')),
    hasTop: query.has('$top'),
    skipToken: query.get('$skiptoken') ?? undefined,
    count: query.get('$count') === 'true' && isEventual(headers),
  };
};

/** Keeps the selected properties; a name that the type does not have is refused, as Graph does. */
export const selected = (
  object: JsonObject,
  select: readonly string[] | undefined,
  type: string,
): JsonObject => {
  if (select === undefined) return object;
  const unknown = select.find((name) => !(name in object));
  if (unknown !== undefined) {
    throw new GraphRefusal(
      badRequest(
        `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type '${type}'.`,
      ),
    );
  }
  return Object.fromEntries(select.map((name) => [name, object[name] ?? null]));
};

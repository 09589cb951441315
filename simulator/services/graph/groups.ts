import type { List } from '../../people/list';
import type { People } from '../../people/people';
import { parseFilter, type Filter, type Literal } from './filter';
import {
  badRequest,
  failure,
  GraphRefusal,
  ok,
  unsupportedQuery,
  type GraphAnswer,
  type GraphRequest,
  type JsonObject,
} from './graph-message';
import { queryOptions, selected } from './query-options';

const type = 'microsoft.graph.group';

/** The properties Graph gives without $select, as in its own example (group-list.md). */
export const groupObject = (list: List): JsonObject => ({
  id: list.id,
  deletedDateTime: null,
  classification: null,
  createdDateTime: '2018-12-22T02:21:05Z',
  description: null,
  displayName: list.name,
  expirationDateTime: null,
  groupTypes: list.kind === 'microsoft365' ? ['Unified'] : [],
  isAssignableToRole: null,
  mail: list.address,
  mailEnabled: true,
  mailNickname: list.address.split('@')[0] ?? '',
  membershipRule: null,
  membershipRuleProcessingState: null,
  onPremisesLastSyncDateTime: null,
  onPremisesSecurityIdentifier: null,
  onPremisesSyncEnabled: null,
  preferredDataLocation: null,
  preferredLanguage: null,
  proxyAddresses: [`SMTP:${list.address}`, ...list.aliases.map((alias) => `smtp:${alias}`)],
  renewedDateTime: '2018-12-22T02:21:05Z',
  resourceBehaviorOptions: [],
  resourceProvisioningOptions: [],
  securityEnabled: list.kind === 'security',
  theme: null,
  visibility: list.hiddenMembership ? 'HiddenMembership' : null,
  onPremisesProvisioningErrors: [],
});

const filterable = ['displayName', 'id', 'mail', 'mailEnabled', 'mailNickname', 'securityEnabled'];
const filterableByAny = ['groupTypes', 'proxyAddresses'];

// Addresses are compared without case, but SMTP: marks the primary one and smtp: the others: ask for both (group.md).
const comparable = (value: unknown, property: string): unknown => {
  if (typeof value !== 'string') return value;
  if (property !== 'proxyAddresses') return value.toLowerCase();
  const colon = value.indexOf(':');
  return value.slice(0, colon + 1) + value.slice(colon + 1).toLowerCase();
};

const isOneOf = (value: unknown, values: readonly Literal[], property: string): boolean =>
  values.some((one) => comparable(one, property) === comparable(value, property));

const checkProperty = ({ kind, property }: Extract<Filter, { kind: 'in' | 'any' }>): void => {
  if ((kind === 'in' ? filterable : filterableByAny).includes(property)) return;
  throw new GraphRefusal(
    [...filterable, ...filterableByAny].includes(property)
      ? unsupportedQuery()
      : badRequest(
          `Invalid filter clause: Could not find a property named '${property}' on type '${type}'.`,
        ),
  );
};

const checkFilter = (filter: Filter): void => {
  if ('left' in filter) {
    checkFilter(filter.left);
    checkFilter(filter.right);
  } else {
    checkProperty(filter);
  }
};

const matches = (filter: Filter, group: JsonObject): boolean => {
  switch (filter.kind) {
    case 'and':
      return matches(filter.left, group) && matches(filter.right, group);
    case 'or':
      return matches(filter.left, group) || matches(filter.right, group);
    case 'in':
      return isOneOf(group[filter.property], filter.values, filter.property);
    case 'any': {
      const items = group[filter.property];
      return (
        Array.isArray(items) && items.some((item) => isOneOf(item, filter.values, filter.property))
      );
    }
  }
};

export const groupNotFound = (id: string): GraphAnswer =>
  failure(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

const isVisible = ({ knownTo }: List): boolean => knownTo.includes('groups');

export const findGroup = (people: People, id: string): List => {
  const list = people.findListById(id);
  if (list === undefined || !isVisible(list)) throw new GraphRefusal(groupNotFound(id));
  return list;
};

export const listGroups = (people: People, { query, headers, root }: GraphRequest): GraphAnswer => {
  const options = queryOptions(query, headers);
  const filter = options.filter === undefined ? undefined : parseFilter(options.filter);
  if (filter) checkFilter(filter);
  const found = people.lists
    .filter(isVisible)
    .map(groupObject)
    .filter((group) => filter === undefined || matches(filter, group));
  const names = options.select ? `(${options.select.join(',')})` : '';
  return ok({
    '@odata.context': `${root}/$metadata#groups${names}`,
    ...(options.count ? { '@odata.count': found.length } : {}),
    value: found.slice(0, options.top).map((group) => selected(group, options.select, type)),
  });
};

export const getGroup = (
  people: People,
  { query, headers, root }: GraphRequest,
  id: string,
): GraphAnswer => {
  const group = groupObject(findGroup(people, id));
  const { select } = queryOptions(query, headers);
  return ok({
    '@odata.context': `${root}/$metadata#groups/$entity`,
    ...selected(group, select, type),
  });
};

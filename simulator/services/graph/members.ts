import type { List } from '../../people/list';
import type { MemberKind, People } from '../../people/people';
import type { Person } from '../../people/person';
import { findGroup } from './groups';
import {
  count,
  failure,
  GraphRefusal,
  ok,
  unsupportedQuery,
  type GraphAnswer,
  type GraphRequest,
  type JsonObject,
} from './graph-message';
import { isEventual, queryOptions, selected } from './query-options';

const kinds: Readonly<Record<string, MemberKind>> = {
  'microsoft.graph.user': 'person',
  'microsoft.graph.orgcontact': 'contact',
};

/** Types a member may be cast to of which this directory has none. */
const absent = ['microsoft.graph.device', 'microsoft.graph.serviceprincipal'];

const userObject = ({ id, name, address }: Person): JsonObject => ({
  businessPhones: [],
  displayName: name,
  givenName: name.split(' ')[0] ?? null,
  jobTitle: null,
  mail: address,
  mobilePhone: null,
  officeLocation: null,
  preferredLanguage: null,
  surname: name.split(' ')[1] ?? null,
  userPrincipalName: address,
  id,
});

const contactObject = ({ id, name, address }: Person): JsonObject => ({
  companyName: null,
  department: null,
  displayName: name,
  givenName: name.split(' ')[0] ?? null,
  jobTitle: null,
  mail: address,
  mailNickname: address.split('@')[0] ?? null,
  proxyAddresses: [`SMTP:${address}`],
  surname: name.split(' ')[1] ?? null,
  id,
});

// Opaque for a client, and good only for the list it was made for.
const tokenFor = (list: List, after: number): string =>
  Buffer.from(`${list.id} ${after}`).toString('base64url');

const afterToken = (list: List, token: string | undefined): number => {
  if (token === undefined) return -1;
  const [id, after = ''] = Buffer.from(token, 'base64url').toString('utf8').split(' ');
  if (id !== list.id || !/^\d+$/.test(after)) {
    throw new GraphRefusal(
      failure(
        400,
        'Directory_ExpiredPageToken',
        'The specified page token value has expired and can no longer be included in your request.',
      ),
    );
  }
  return Number(after);
};

const kindOf = (cast: string): MemberKind | 'nobody' => {
  const kind = kinds[cast.toLowerCase()];
  if (kind) return kind;
  if (absent.includes(cast.toLowerCase())) return 'nobody';
  throw new GraphRefusal(unsupportedQuery());
};

export const countMembers = (
  people: People,
  { headers }: GraphRequest,
  id: string,
  cast: string | undefined,
): GraphAnswer => {
  if (!isEventual(headers)) {
    // Word for word (aad-advanced-queries.md).
    return failure(400, 'Request_BadRequest', '$count is not currently supported.');
  }
  const list = findGroup(people, id);
  const counted = people.count(list, 'graph');
  const groups = people.nestedIn(list, 'graph').length;
  if (cast === undefined) return count(counted.people + counted.contacts + groups);
  if (cast.toLowerCase() === 'microsoft.graph.group') return count(groups);
  const kind = kindOf(cast);
  if (kind === 'nobody') return count(0);
  return count(kind === 'person' ? counted.people : counted.contacts);
};

export const listMembers = (
  people: People,
  { query, headers, path, root }: GraphRequest,
  id: string,
  cast: string,
): GraphAnswer => {
  const options = queryOptions(query, headers);
  if (options.filter !== undefined) throw new GraphRefusal(unsupportedQuery());
  const list = findGroup(people, id);
  const kind = kindOf(cast);
  const after = afterToken(list, options.skipToken);
  const { members, next } =
    kind === 'nobody'
      ? { members: [], next: undefined }
      : people.page(list, 'graph', kind, after, options.top);
  const toObject = kind === 'contact' ? contactObject : userObject;
  const link = new URLSearchParams(query);
  link.set('$skiptoken', tokenFor(list, next ?? 0));
  const nextLink = `${root}${path}?${link.toString().replaceAll('%24', '$')}`;
  const counted = people.count(list, 'graph');
  return ok({
    '@odata.context': `${root}/$metadata#${kind === 'contact' ? 'contacts' : 'users'}${options.select ? `(${options.select.join(',')})` : ''}`,
    ...(options.count
      ? { '@odata.count': kind === 'contact' ? counted.contacts : counted.people }
      : {}),
    ...(next === undefined ? {} : { '@odata.nextLink': nextLink }),
    value: members.map((member) => selected(toObject(member), options.select, cast)),
  });
};

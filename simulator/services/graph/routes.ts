import type { MailMessage } from '../../people/mailbox';
import type { People } from '../../people/people';
import { getGroup, listGroups } from './groups';
import type { GraphAnswer, GraphRequest } from './graph-message';
import { getMailTips } from './mail-tips';
import { countMembers, listMembers } from './members';
import { listMessages } from './messages';

/** Whose limits a request falls under (throttling-limits.md). */
export type Service = 'directory' | 'mailbox';

/** What there is to be asked about. */
export type Tenant = {
  readonly people: People;
  /** of the mailbox that is signed in */
  readonly messages: () => readonly MailMessage[];
};

export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly service: Service;
  /** One of these is enough. */
  readonly scopes: readonly string[];
  readonly units: number;
  readonly answer: (tenant: Tenant, request: GraphRequest, parts: readonly string[]) => GraphAnswer;
};

const readGroups = [
  'GroupMember.Read.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];

// The newest texts let the basic scopes count and list, but not find a group.
const readMembers = ['GroupMember.ReadBasic.All', 'Group.ReadBasic.All', ...readGroups];

// Paths are taken in any case: the documentation itself writes transitivemembers and transitiveMembers.
export const routes: readonly Route[] = [
  {
    method: 'POST',
    path: /^\/me\/(?:microsoft\.graph\.)?getMailTips$/i,
    service: 'mailbox',
    scopes: ['Mail.Read', 'Mail.Read.Shared', 'Mail.ReadWrite'],
    units: 1,
    answer: ({ people }, request) => getMailTips(people, request),
  },
  {
    method: 'GET',
    path: /^\/me\/messages$/i,
    service: 'mailbox',
    scopes: ['Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite'],
    units: 1,
    answer: ({ messages }, request) => listMessages(messages(), request),
  },
  {
    method: 'GET',
    path: /^\/groups$/i,
    service: 'directory',
    scopes: readGroups,
    units: 1,
    answer: ({ people }, request) => listGroups(people, request),
  },
  {
    method: 'GET',
    path: /^\/groups\/([^/]+)$/i,
    service: 'directory',
    scopes: readGroups,
    units: 1,
    answer: ({ people }, request, [id = '']) => getGroup(people, request, id),
  },
  {
    method: 'GET',
    path: /^\/groups\/([^/]+)\/transitiveMembers(?:\/(microsoft\.graph\.\w+))?\/\$count$/i,
    service: 'directory',
    scopes: readMembers,
    units: 5,
    answer: ({ people }, request, [id = '', cast]) => countMembers(people, request, id, cast),
  },
  {
    method: 'GET',
    path: /^\/groups\/([^/]+)\/transitiveMembers\/(microsoft\.graph\.\w+)$/i,
    service: 'directory',
    scopes: readMembers,
    units: 5,
    answer: ({ people }, request, [id = '', cast = '']) => listMembers(people, request, id, cast),
  },
];

/** Resource units as published: $select and a $top under 20 take one off each, one is the least (throttling-limits.md). */
export const unitsOf = ({ units }: Route, { query }: GraphRequest): number => {
  const isSmallPage = query.has('$top') && Number(query.get('$top')) < 20;
  return Math.max(1, units - (query.has('$select') ? 1 : 0) - (isSmallPage ? 1 : 0));
};

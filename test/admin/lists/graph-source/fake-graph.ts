import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type Item = { readonly id: string; readonly [property: string]: unknown };

export const user = (name: string): Item => ({
  '@odata.type': '#microsoft.graph.user',
  id: `id-${name}`,
  mail: `${name}@contoso.example`,
  userPrincipalName: `${name}@contoso.example`,
});
export const contact = (name: string): Item => ({
  '@odata.type': '#microsoft.graph.orgContact',
  id: `id-${name}`,
  mail: `${name}@fabrikam.example`,
});
export const group = (name: string, more: Readonly<Record<string, unknown>> = {}): Item => ({
  id: `id-${name}`,
  mail: `${name}@contoso.example`,
  proxyAddresses: [`SMTP:${name}@contoso.example`],
  groupTypes: [],
  mailEnabled: true,
  securityEnabled: false,
  visibility: null,
  ...more,
});
export const asMember = ({ id }: Item): Item => ({
  '@odata.type': '#microsoft.graph.group',
  id,
  mail: null,
});

export type Directory = {
  readonly groups: readonly Item[];
  /** By id of the group. */
  readonly members: Readonly<Record<string, readonly Item[]>>;
};

export type FakeGraph = {
  readonly root: string;
  /** Every path asked for, in order. */
  readonly asked: readonly string[];
  /** Every body that was answered with 200. */
  readonly answered: readonly { readonly path: string; readonly body: unknown }[];
  /** The directory is another one from now on. */
  readonly change: (to: Directory) => void;
  /** Links to changes that were given so far lead nowhere any more. */
  readonly forgetChanges: () => void;
  readonly close: () => Promise<void>;
};

export type Meddle = (asked: {
  readonly path: string;
  /** From 1 on. */
  readonly number: number;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}) => boolean | undefined;

export const token = 'a.valid-token_1';

const idsOf = (members: readonly Item[] = []): readonly string[] => members.map(({ id }) => id);

/** Users, contacts and groups that are there; whoever is deleted vanishes from groups as well. */
const exists = ({ groups, members }: Directory): ReadonlySet<string> =>
  new Set([...idsOf(groups), ...Object.values(members).flatMap(idsOf)]);

/**
 * Groups that an administrator has made, deleted or given other members. Whoever has been deleted meanwhile is not told:
 * Microsoft does not always (https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/5855).
 */
const changedBetween = (before: Directory, after: Directory): readonly Item[] => {
  const isThere = exists(after);
  const made = idsOf(after.groups).filter((id) => !idsOf(before.groups).includes(id));
  const removed = idsOf(before.groups).filter((id) => !idsOf(after.groups).includes(id));
  const changed = idsOf(after.groups).flatMap((id) => {
    const [old, now] = [idsOf(before.members[id]), idsOf(after.members[id])];
    const added = now.filter((each) => !old.includes(each));
    const left = old.filter((each) => !now.includes(each) && isThere.has(each));
    if (added.length + left.length === 0) return [];
    const delta = [
      ...added.map((each) => ({ '@odata.type': '#microsoft.graph.user', id: each })),
      ...left.map((each) => ({ id: each, '@removed': { reason: 'deleted' } })),
    ];
    return [{ id, 'members@delta': delta }];
  });
  return [
    ...made.filter((id) => !idsOf(changed).includes(id)).map((id) => ({ id })),
    ...removed.map((id) => ({ id, '@removed': { reason: 'changed' } })),
    ...changed,
  ];
};

type Answer = { readonly status: number; readonly body: unknown };
const failed = (status: number, code: string): Answer => ({
  status,
  body: { error: { code, message: `${code}.` } },
});

const typeOf = ({ '@odata.type': type }: Item): unknown => type;
const everybody = ({ members }: Directory, type: string): readonly Item[] => {
  const all = Object.values(members)
    .flat()
    .filter((item) => (item as Item | null) !== null && typeOf(item) === type);
  return [...new Map(all.map((item) => [item.id, item])).values()];
};

/** Microsoft Graph as it pages groups and members and tells changes, on this machine. `meddle` may answer in its place, and says so. */
export const fakeGraph = async (
  first: Directory,
  {
    page = 2,
    meddle = () => false,
    accepted = () => token,
  }: {
    readonly page?: number;
    readonly meddle?: Meddle;
    /** The token that is good now. */
    readonly accepted?: () => string;
  } = {},
): Promise<FakeGraph> => {
  const asked: string[] = [];
  const answered: { readonly path: string; readonly body: unknown }[] = [];
  const history: Directory[] = [first];
  let oldest = 0;
  let root = '';

  const answerDelta = (url: URL): Answer => {
    const link = (query: string): string => `${root}/groups/delta?${query}`;
    const given = url.searchParams.get('$deltatoken');
    const now = history.length - 1;
    const end = { '@odata.deltaLink': link(`$deltatoken=t${now}`), value: [] };
    if (given === 'latest') return { status: 200, body: end };
    const [since = NaN, to = now, from = 0] = (given ?? url.searchParams.get('$skiptoken') ?? '')
      .slice(1)
      .split('_')
      .map(Number);
    const [before, after] = [history[since], history[to]];
    if (before === undefined || after === undefined || since < oldest)
      return failed(410, 'syncStateNotFound');
    // What happened is told step by step, so that a group may stand there twice.
    const all = history
      .slice(since, to)
      .flatMap((each, at) => changedBetween(each, history[since + at + 1] ?? after));
    const isLast = from + page >= all.length;
    return {
      status: 200,
      body: {
        '@odata.context': `${root}/$metadata#groups`,
        ...(isLast
          ? { '@odata.deltaLink': link(`$deltatoken=t${to}`) }
          : { '@odata.nextLink': link(`$skiptoken=s${since}_${to}_${from + page}`) }),
        value: all.slice(from, from + page),
      },
    };
  };

  const answer = (path: string): Answer => {
    const url = new URL(path, 'http://localhost');
    const directory = history[history.length - 1] ?? first;
    if (url.pathname === '/v1.0/groups/delta') return answerDelta(url);
    const id = /^\/v1\.0\/groups\/([^/]+)\/members$/.exec(url.pathname)?.[1];
    const isGroups = url.pathname === '/v1.0/groups';
    const collections: { readonly [path: string]: () => readonly Item[] } = {
      '/v1.0/groups': () => directory.groups.filter(({ mailEnabled }) => mailEnabled === true),
      '/v1.0/users': () => everybody(directory, '#microsoft.graph.user'),
      '/v1.0/contacts': () => everybody(directory, '#microsoft.graph.orgContact'),
    };
    const all = collections[url.pathname]?.() ?? directory.members[decodeURIComponent(id ?? '')];
    if (all === undefined) return failed(404, 'Request_ResourceNotFound');
    if (isGroups && url.searchParams.get('$filter') !== 'mailEnabled eq true')
      return failed(400, 'Request_UnsupportedQuery');
    const from = Number(url.searchParams.get('$skiptoken') ?? 0);
    const next = `${root.replace('/v1.0', '')}${url.pathname}?$skiptoken=${from + page}`;
    return {
      status: 200,
      body: {
        '@odata.context': `${root}/$metadata#${isGroups ? 'groups' : 'directoryObjects'}`,
        ...(from + page < all.length
          ? { '@odata.nextLink': isGroups ? `${next}&$filter=mailEnabled%20eq%20true` : next }
          : {}),
        value: all.slice(from, from + page),
      },
    };
  };

  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (meddle({ path, number: asked.length, request, response })) return;
    const { status, body } =
      request.headers.authorization === `Bearer ${accepted()}`
        ? answer(path)
        : failed(401, 'InvalidAuthenticationToken');
    if (status === 200) answered.push({ path, body });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  root = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/v1.0`;
  return {
    root,
    asked,
    answered,
    change: (to) => void history.push(to),
    forgetChanges: () => {
      oldest = history.length;
      history.push(history[history.length - 1] ?? first);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};

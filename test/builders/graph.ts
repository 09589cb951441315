import { graphDirectory } from '../../src/directory/graph';
import { graphClient } from '../../src/transport/graph-client';
import { http } from '../../src/transport/http';
import { realClock } from './clock';
import { startServer, type Answer, type Asked, type TestServer } from './server';

/** How a test describes one group of its directory. */
export type FakeGroup = {
  readonly id: string;
  readonly addresses: readonly string[];
  readonly users: readonly string[];
  readonly contacts?: readonly string[];
  readonly isUnified?: boolean;
  readonly isHidden?: boolean;
  /** What MailTips say; null and undefined: nothing. */
  readonly tip?: number | null;
  readonly isModerated?: boolean;
};

export type Ways = {
  readonly groups?: readonly FakeGroup[];
  /** Members a page. */
  readonly page?: number;
  /** Takes over any single request, outer or inside a batch. */
  readonly override?: (path: string, body: string) => Inner | undefined;
  /** How a count arrives inside a batch. */
  readonly count?: (count: number) => unknown;
};

export type Inner = { readonly status: number; readonly body?: unknown; readonly headers?: object };

const ok = (body: unknown): Inner => ({ status: 200, body });

const wanted = (filter: string): readonly string[] =>
  [...filter.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = '']) =>
    text
      .replaceAll("''", "'")
      .replace(/^smtp:/i, '')
      .toLowerCase(),
  );

const findGroup = (groups: readonly FakeGroup[], url: URL): Inner => {
  const asked = wanted(url.searchParams.get('$filter') ?? '');
  const found = groups.filter(({ addresses }) => addresses.some((one) => asked.includes(one)));
  return ok({
    value: found.map(({ id, isUnified, isHidden }) => ({
      id,
      groupTypes: isUnified === true ? ['Unified'] : [],
      visibility: isHidden === true ? 'HiddenMembership' : null,
    })),
  });
};

const tip = (groups: readonly FakeGroup[], address: string) => {
  const found = groups.find(({ addresses }) => addresses.includes(address));
  return {
    emailAddress: { name: '', address: address.toUpperCase() },
    totalMemberCount: found?.tip ?? null,
    isModerated: found?.isModerated ?? false,
  };
};

const answerOne = (path: string, body: string, root: string, ways: Ways): Inner => {
  const overridden = ways.override?.(path, body);
  if (overridden !== undefined) return overridden;
  const groups = ways.groups ?? [];
  const url = new URL(path, 'http://graph.test');
  if (url.pathname === '/groups') return findGroup(groups, url);
  if (url.pathname === '/me/getMailTips') {
    const { EmailAddresses } = JSON.parse(body) as { EmailAddresses: string[] };
    return ok({ value: EmailAddresses.map((address) => tip(groups, address)) });
  }
  const [, id = '', cast, count] =
    /^\/groups\/([^/]+)\/transitiveMembers\/microsoft\.graph\.(\w+)(\/\$count)?$/.exec(
      url.pathname,
    ) ?? [];
  const group = groups.find((one) => one.id === decodeURIComponent(id));
  if (group === undefined) return { status: 404, body: { error: { code: 'none' } } };
  const members = cast === 'user' ? group.users : (group.contacts ?? []);
  if (count !== undefined) return ok((ways.count ?? String)(members.length));
  const page = ways.page ?? 999;
  const skip = Number(url.searchParams.get('$skiptoken') ?? 0);
  url.searchParams.set('$skiptoken', String(skip + page));
  return ok({
    value: members.slice(skip, skip + page).map((member) => ({ id: member })),
    ...(skip + page < members.length
      ? { '@odata.nextLink': `${root}${url.pathname}${url.search}` }
      : {}),
  });
};

type Step = { readonly id: string; readonly url: string };

/** A Graph of a few lines on a real server. `requests` are its outer requests, `paths` all of them, batches opened. */
export const startGraph = async (ways: Ways = {}) => {
  const paths: string[] = [];
  const one = (path: string, body: string): Inner => {
    paths.push(path);
    return answerOne(path, body, `${server.url}/v1.0`, ways);
  };
  const outer = ({ status, body, headers }: Inner): Answer => ({
    status,
    body: typeof body === 'string' ? body : JSON.stringify(body ?? {}),
    headers: { ...headers },
  });
  const behave = ({ url, body }: Asked): Answer => {
    const path = url.replace('/v1.0', '');
    if (path !== '/$batch') return outer(one(path, body));
    const whole = ways.override?.(path, body);
    if (whole !== undefined) return outer(whole);
    const { requests } = JSON.parse(body) as { requests: Step[] };
    const responses = requests.map((step) => ({ id: step.id, ...one(step.url, '') }));
    return outer(ok({ responses: responses.reverse() }));
  };
  const server: TestServer = await startServer(behave);
  return { ...server, root: `${server.url}/v1.0`, paths };
};

export const bothOn = { mailTips: true, groups: true };

/** The product's own Graph directory, talking to that server. */
export const directoryAt = (root: string, sources = bothOn, token = () => Promise.resolve('t')) =>
  graphDirectory(
    graphClient(root, { http: http((url, init) => fetch(url, init)), token, clock: realClock }),
    sources,
  );

import { graphDirectory } from '../../src/directory/graph';
import { graphClient } from '../../src/transport/graph-client';
import type { Http } from '../../src/ports';
import { http } from '../../src/transport/http';
import { realClock } from './clock';
import { startServer, type Answer, type Asked, type TestServer } from './server';

/** How a test describes one group of its directory. */
export type FakeGroup = {
  readonly id: string;
  readonly addresses: readonly string[];
  /** Their ids, or how many. */
  readonly users: readonly string[] | number;
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
  const found = cast === 'user' ? group.users : (group.contacts ?? []);
  const total = typeof found === 'number' ? found : found.length;
  if (count !== undefined) return ok((ways.count ?? String)(total));
  const members = typeof found === 'number' ? [] : found;
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

/** What such a Graph answers; `see` is told every path, those inside a batch included. */
const graphBehaviour =
  (ways: Ways, root: () => string, see: (path: string) => void) =>
  ({ url, body }: Asked): Answer => {
    const one = (path: string, sent: string): Inner => {
      see(path);
      return answerOne(path, sent, root(), ways);
    };
    const outer = ({ status, body: said, headers }: Inner): Answer => ({
      status,
      body: typeof said === 'string' ? said : JSON.stringify(said ?? {}),
      headers: { ...headers },
    });
    const path = url.replace('/v1.0', '');
    if (path !== '/$batch') return outer(one(path, body));
    const whole = ways.override?.(path, body);
    if (whole !== undefined) return outer(whole);
    const { requests } = JSON.parse(body) as { requests: Step[] };
    const responses = requests.map((step) => ({ id: step.id, ...one(step.url, '') }));
    return outer(ok({ responses: responses.reverse() }));
  };

/** A Graph of a few lines on a real server. `log` has its requests, `paths` those inside batches too. */
export const startGraph = async (ways: Ways = {}) => {
  const paths: string[] = [];
  const see = (path: string) => paths.push(path);
  const server: TestServer = await startServer(
    graphBehaviour(ways, () => `${server.url}/v1.0`, see),
  );
  return { ...server, root: `${server.url}/v1.0`, paths };
};

/** The same without a network, for tests that run it thousands of times. */
export const graphInMemory = (ways: Ways) => {
  const root = 'https://graph.test/v1.0';
  const requests: string[] = [];
  const behave = graphBehaviour(
    ways,
    () => root,
    () => undefined,
  );
  const send: Http = ({ method, url, headers, body = '' }) => {
    const path = url.replace('https://graph.test', '');
    requests.push(path);
    const { status = 200, body: text = '' } = behave({ method, url: path, headers, body });
    return Promise.resolve({ status, text, header: () => null });
  };
  return { send, root, requests };
};

export const bothOn = { mailTips: true, groups: true };

const byFetch = http((url, init) => fetch(url, init));

/** The product's own Graph directory, talking to that server. */
export const directoryAt = (
  root: string,
  sources = bothOn,
  token = () => Promise.resolve('t'),
  send = byFetch,
) => graphDirectory(graphClient(root, { http: send, token, clock: realClock }), sources);

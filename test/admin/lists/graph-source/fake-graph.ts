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

/** Microsoft Graph as it pages groups and members, on this machine. `meddle` may answer in its place, and says so. */
export const fakeGraph = async (
  { groups, members }: Directory,
  { page = 2, meddle = () => false }: { readonly page?: number; readonly meddle?: Meddle } = {},
): Promise<FakeGraph> => {
  const asked: string[] = [];
  let root = '';
  const send = (response: ServerResponse, status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const fail = (response: ServerResponse, status: number, code: string) => {
    send(response, status, { error: { code, message: `${code}.` } });
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (meddle({ path, number: asked.length, request, response })) return;
    if (request.headers.authorization !== `Bearer ${token}`) {
      fail(response, 401, 'InvalidAuthenticationToken');
      return;
    }
    const url = new URL(path, 'http://localhost');
    const id = /^\/v1\.0\/groups\/([^/]+)\/members$/.exec(url.pathname)?.[1];
    const isGroups = url.pathname === '/v1.0/groups';
    const all = isGroups
      ? groups.filter(({ mailEnabled }) => mailEnabled === true)
      : members[decodeURIComponent(id ?? '')];
    if (all === undefined) {
      fail(response, 404, 'Request_ResourceNotFound');
      return;
    }
    if (isGroups && url.searchParams.get('$filter') !== 'mailEnabled eq true') {
      fail(response, 400, 'Request_UnsupportedQuery');
      return;
    }
    const from = Number(url.searchParams.get('$skiptoken') ?? 0);
    const next = `${root.replace('/v1.0', '')}${url.pathname}?$skiptoken=${from + page}`;
    url.searchParams.delete('$skiptoken');
    send(response, 200, {
      '@odata.context': `${root}/$metadata#${isGroups ? 'groups' : 'directoryObjects'}`,
      ...(from + page < all.length
        ? { '@odata.nextLink': isGroups ? `${next}&$filter=mailEnabled%20eq%20true` : next }
        : {}),
      value: all.slice(from, from + page),
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  root = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/v1.0`;
  return {
    root,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};

import { asJson, bearer, type Running } from '../running-services';

export type Item = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly mail: string;
};

/** What a test may look for in an answer; what is not there is undefined, and the test says so. */
export type Body = {
  readonly '@odata.nextLink'?: string;
  readonly '@odata.count'?: number;
  readonly value: readonly Item[];
  readonly error: { readonly code: string; readonly message: string };
  readonly responses: readonly {
    readonly id: string;
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  }[];
};

export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
};

export type GraphCalls = {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Reply>;
  readonly post: (path: string, body: unknown) => Promise<Reply>;
  readonly filterGroups: (filter: string, more?: string) => Promise<Reply>;
  readonly groupId: (local: string) => string;
  readonly countOf: (local: string, cast?: string) => Promise<number>;
};

export const eventual = { ConsistencyLevel: 'eventual' };

const replyOf = async (response: Response): Promise<Reply> => {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
  const { status, headers } = response;
  return { status, headers, text, body: (isJson ? JSON.parse(text) : {}) as Body };
};

/** A Graph client as plain as possible, so that what is tested is the fake and not the client. */
export const graphCalls = ({ origin, people }: Running): GraphCalls => {
  const root = `${origin}/graph/v1.0`;
  const get: GraphCalls['get'] = async (path, headers = bearer(people)) =>
    replyOf(await fetch(path.startsWith('http') ? path : root + path, { headers }));
  const groupId = (local: string): string =>
    people.findList(`${local}@contoso.example`)?.id ?? 'no such list';
  return {
    get,
    groupId,
    post: async (path, body) =>
      replyOf(
        await fetch(root + path, {
          method: 'POST',
          headers: { ...asJson, ...bearer(people) },
          body: JSON.stringify(body),
        }),
      ),
    filterGroups: (filter, more = '') =>
      get(`/groups?$filter=${encodeURIComponent(filter)}${more}`),
    countOf: async (local, cast = '/microsoft.graph.user') => {
      const { text } = await get(`/groups/${groupId(local)}/transitiveMembers${cast}/$count`, {
        ...bearer(people),
        ...eventual,
      });
      return Number(text);
    },
  };
};

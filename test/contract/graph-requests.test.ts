import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { address } from '../builders/facts';
import { directoryAt, startGraph } from '../builders/graph';
import { inMs } from '../builders/clock';

// Microsoft's own description of Graph, kept beside the repository and not in it.
const file = path.resolve(
  __dirname,
  '../../../shared/oracles/graph/graph-v1.0-subset.openapi3.json',
);
const withOracle = existsSync(file) ? test : test.skip;

type Schema = {
  readonly properties?: Record<string, unknown>;
  readonly enum?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
};
type OpenApi = {
  readonly paths: Record<
    string,
    Record<
      string,
      { readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> } }
    >
  >;
  readonly components: { readonly schemas: Record<string, Schema> };
};

const description = (): OpenApi => JSON.parse(readFileSync(file, 'utf8')) as OpenApi;

const propertiesOf = (api: OpenApi, name: string): readonly string[] => {
  const schema = api.components.schemas[name];
  const parts = [schema ?? {}, ...(schema?.allOf ?? [])];
  return parts.flatMap((part) => [
    ...Object.keys(part.properties ?? {}),
    ...(part.$ref === undefined ? [] : propertiesOf(api, part.$ref.split('/').pop() ?? '')),
  ]);
};

/** Every request that sizes and members cause, those inside batches included. */
const emitted = async () => {
  const graph = await startGraph({
    groups: [{ id: 'g1', addresses: [address('all')], users: ['u1', 'u2'], tip: 2 }],
  });
  const { directory, members } = directoryAt(graph.root);
  await directory.sizes([address('all')], inMs(3000));
  let page = await members(address('all'), inMs(3000));
  while (page?.next) page = await page.next();
  await graph.close();
  return graph;
};

withOracle(
  'every path exists, every property and option is spelt as Microsoft has it',
  async () => {
    const api = description();
    const { paths, log } = await emitted();
    expect(paths).toHaveLength(6);
    const group = propertiesOf(api, 'microsoft.graph.group');
    expect(group).toEqual(expect.arrayContaining(['id', 'mail', 'proxyAddresses']));

    paths.forEach((one) => {
      const url = new URL(one, 'https://graph.test');
      const inODataStyle = url.pathname
        .replace(/^\/groups\/[^/]+/, "/groups('{id}')")
        .replace('/me/getMailTips', '/me/graph.getMailTips')
        .replace(/\/microsoft\.graph\.(\w+)(\/\$count)?$/, (_, type: string) => {
          expect(api.components.schemas).toHaveProperty([`microsoft.graph.${type}`]);
          return '';
        });
      expect(Object.keys(api.paths)).toContain(inODataStyle);
      const selected = url.searchParams.get('$select')?.split(',') ?? [];
      expect(group).toEqual(expect.arrayContaining(selected));
    });

    const filter = new URL(
      paths.find((one) => one.startsWith('/groups?'))!,
      'https://g.test',
    );
    const named = filter.searchParams
      .get('$filter')
      ?.match(/\b(mail|proxyAddresses)\b(?= eq|\/any)/g);
    expect(named).toEqual(['mail', 'proxyAddresses', 'proxyAddresses']);

    const tips = log.find(({ url }) => url.endsWith('getMailTips'));
    const sent = JSON.parse(tips?.body ?? '{}') as { MailTipsOptions: string };
    const action = api.paths['/me/graph.getMailTips']?.['post']?.requestBody?.content;
    expect(Object.keys(action?.['application/json']?.schema.properties ?? {})).toEqual(
      expect.arrayContaining(Object.keys(sent)),
    );
    expect(api.components.schemas['microsoft.graph.mailTipsType']?.enum).toEqual(
      expect.arrayContaining(sent.MailTipsOptions.split(', ')),
    );
    expect(propertiesOf(api, 'microsoft.graph.mailTips')).toEqual(
      expect.arrayContaining(['emailAddress', 'totalMemberCount', 'isModerated', 'error']),
    );
  },
);

withOracle('the documented answers are understood', async () => {
  const example = JSON.parse(
    readFileSync(
      path.resolve(path.dirname(file), 'docs-examples/group-list-transitivemembers.json'),
      'utf8',
    ),
  ) as { examples: readonly { readonly raw: string }[] };
  const counted = example.examples.map(({ raw }) => raw).find((raw) => raw.includes('text/plain'));
  const count = counted?.split('text/plain')[1] ?? '';
  const graph = await startGraph({
    groups: [{ id: 'g1', addresses: [address('all')], users: 1 }],
    count: () => count,
  });
  const sizes = await directoryAt(graph.root, { mailTips: false, groups: true }).directory.sizes(
    [address('all')],
    inMs(3000),
  );
  await graph.close();
  expect(sizes.get(address('all'))).toMatchObject({ min: 2 * 893 });
});

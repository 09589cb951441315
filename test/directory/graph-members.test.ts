import type { MemberPage } from '../../src/ports';
import { address } from '../builders/facts';
import {
  bothOn,
  directoryAt,
  startGraph,
  type FakeGroup,
  type Inner,
  type Ways,
} from '../builders/graph';
import { inMs } from '../builders/clock';

let graph: Awaited<ReturnType<typeof startGraph>>;
afterEach(() => graph.close());

const all: FakeGroup = {
  id: 'g 1/2',
  addresses: [address('all')],
  users: ['u1', 'u2', 'u3', 'u4', 'u5'],
  contacts: ['c1'],
};

const open = async (ways: Ways, sources = bothOn) => {
  graph = await startGraph(ways);
  return directoryAt(graph.root, sources);
};

/** Every page, at most ten. */
const pagesOf = async (first: MemberPage | null): Promise<readonly (readonly string[])[]> => {
  const pages: (readonly string[])[] = [];
  let page = first;
  while (page !== null && pages.length < 10) {
    pages.push(page.ids);
    page = page.next === null ? null : await page.next();
  }
  return pages;
};

test('users page by page, then contacts; a group already found is not looked up again', async () => {
  const { directory, members } = await open({ groups: [all], page: 2 });
  await directory.sizes([address('all')], inMs(2000));
  const before = graph.log.length;
  const pages = await pagesOf(await members(address('all'), inMs(2000)));
  expect(pages).toEqual([['u1', 'u2'], ['u3', 'u4'], ['u5'], ['c1']]);
  expect(graph.log.length - before).toBe(4);
  const [first] = graph.log.slice(before);
  expect(first?.url).toBe(
    '/v1.0/groups/g%201%2F2/transitiveMembers/microsoft.graph.user?$select=id&$top=999&$count=true',
  );
  expect(first?.headers).toMatchObject({ consistencylevel: 'eventual' });
});

test('a group that published sizes knew is found first: one request more, as a page of its own', async () => {
  const { members } = await open({ groups: [all] });
  const pages = await pagesOf(await members(address('all'), inMs(2000)));
  expect(pages).toEqual([[], ['u1', 'u2', 'u3', 'u4', 'u5'], ['c1']]);
  expect(graph.log).toHaveLength(3);
});

test.each([
  ['nobody has such a group', {}, bothOn],
  ['its members are not all reached', { groups: [{ ...all, isUnified: true }] }, bothOn],
  ['groups may not be read', { groups: [all] }, { mailTips: true, groups: false }],
])('not readable: %s', async (_, ways, sources) => {
  const { members } = await open(ways, sources);
  expect(await members(address('all'), inMs(2000))).toBeNull();
});

const listing = (body: unknown) => ({
  groups: [all],
  override: (path: string): Inner | undefined =>
    path.includes('microsoft.graph.user?') ? { status: 200, body } : undefined,
});

test('only people count, also on a page that holds something else', async () => {
  const value = [
    { id: 'u1' },
    { '@odata.type': '#microsoft.graph.group', id: 'g2' },
    { '@odata.type': '#microsoft.graph.user', id: 'u2' },
    { id: null },
    { id: 7 },
    null,
    'u3',
  ];
  const { members } = await open(listing({ value }));
  const pages = await pagesOf(await members(address('all'), inMs(2000)));
  expect(pages[1]).toEqual(['u1', 'u2']);
});

test.each(['https://attacker.test/v1.0/x', 'http://127.0.0.1:9/v1.0/x', 'x'])(
  'a next link to %s is refused, and the token stays',
  async (link) => {
    const { members } = await open(listing({ value: [{ id: 'u1' }], '@odata.nextLink': link }));
    const found = await members(address('all'), inMs(2000));
    const first = await found?.next?.();
    expect(first?.ids).toEqual(['u1']);
    await expect(first?.next?.()).rejects.toMatchObject({ code: 'foreign' });
  },
);

test.each([{ value: {} }, {}, [], 'x', null])('%j instead of a page is a failure', async (body) => {
  const { members } = await open(listing(body));
  const found = await members(address('all'), inMs(2000));
  await expect(found?.next?.()).rejects.toMatchObject({ code: 'malformed' });
});

test('a look-up that fails is a failure', async () => {
  const { members } = await open({ override: () => ({ status: 403 }) });
  await expect(members(address('all'), inMs(2000))).rejects.toMatchObject({ code: 'status' });
});

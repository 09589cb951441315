import type { Size } from '../../src/core/facts';
import { smtpAddress } from '../../src/core/recipient';
import { address, unlisted, unreachable } from '../builders/facts';
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

const people = (count: number) => Array.from({ length: count }, (_, index) => `id${index}`);
const group = (name: string, count: number, more: Partial<FakeGroup> = {}): FakeGroup => ({
  id: `id of ${name}`,
  addresses: [address(name)],
  users: people(count),
  ...more,
});

const sizesOf = async (ways: Ways, names: readonly string[], sources = bothOn) => {
  graph = await startGraph(ways);
  const { directory } = directoryAt(graph.root, sources);
  const sizes = await directory.sizes(names.map(address), inMs(2000));
  return names.map((name) => sizes.get(address(name)));
};

const sizeOfOne = async (ways: Ways, sources = bothOn): Promise<Size | undefined> =>
  (await sizesOf(ways, ['all'], sources))[0];

const tipsOnly = { mailTips: true, groups: false };
const groupsOnly = { mailTips: false, groups: true };

test('users and contacts of a group are its people, exactly', async () => {
  const groups = [group('all', 300, { contacts: ['c1', 'c2'] })];
  expect(await sizeOfOne({ groups }, groupsOnly)).toMatchObject({
    min: 302,
    max: 302,
    source: 'groups',
    isAbout: false,
  });
});

test.each([Number, String, (count: number) => Buffer.from(`${count}`).toString('base64')])(
  'however a count comes out of a batch: %#',
  async (count) => {
    const groups = [group('all', 300)];
    expect(await sizeOfOne({ groups, count }, groupsOnly)).toMatchObject({ min: 300, max: 300 });
  },
);

test('MailTips alone are taken, and called about', async () => {
  const groups = [group('all', 9, { tip: 840_000, isModerated: true })];
  expect(await sizeOfOne({ groups }, tipsOnly)).toMatchObject({
    min: 840_000,
    max: 840_000,
    source: 'mailTips',
    isAbout: true,
    isModerated: true,
  });
  expect(graph.paths).toEqual(['/me/getMailTips']);
});

test.each([
  [
    'a metric that counts a nested list as one',
    3,
    { min: 300, max: 300, source: 'groups', isAbout: false },
  ],
  [
    'a group that hides a dynamic list',
    5000,
    { min: 5000, max: 5000, source: 'mailTips', isAbout: true },
  ],
  ['no metric', null, { min: 300, max: 300, source: 'groups', isAbout: false }],
] as const)('both asked, the larger minimum holds: %s', async (_, tip, expected) => {
  const groups = [group('all', 300, { tip, isModerated: true })];
  expect(await sizeOfOne({ groups })).toMatchObject({ ...expected, isModerated: true });
});

test('a list may be known to be moderated although nobody knows its size', async () => {
  const groups = [group('all', 0, { tip: null, isModerated: true })];
  expect(await sizeOfOne({ groups })).toEqual({ ...unlisted, isModerated: true });
});

test('a dynamic list is known to MailTips alone', async () => {
  const groups = [group('other', 1), { ...group('all', 0, { tip: 840_000 }), id: 'gone' }];
  const override = (path: string): Inner | undefined =>
    path.startsWith('/groups?') ? { status: 200, body: { value: [] } } : undefined;
  expect(await sizeOfOne({ groups, override })).toMatchObject({ min: 840_000, source: 'mailTips' });
});

test('who of a Microsoft 365 group gets the mail is not known: an upper end', async () => {
  const groups = [group('all', 8000, { isUnified: true })];
  expect(await sizeOfOne({ groups }, groupsOnly)).toMatchObject({ min: 0, max: 8000 });
});

test('with hidden membership the count is a lower end', async () => {
  const groups = [group('all', 30, { isUnified: true, isHidden: true })];
  expect(await sizeOfOne({ groups }, groupsOnly)).toMatchObject({ min: 30, max: Infinity });
});

test('the part that could be counted is kept where the other failed', async () => {
  const override = (path: string): Inner | undefined =>
    path.includes('orgContact') ? { status: 403 } : undefined;
  const groups = [group('all', 6000)];
  expect(await sizeOfOne({ groups, override }, groupsOnly)).toMatchObject({
    min: 6000,
    max: Infinity,
    why: 'unreachable',
  });
});

test.each([
  ['found nowhere', {}, unlisted],
  ['a group of nobody, which may hide a dynamic list', { groups: [group('all', 0)] }, unlisted],
  ['a metric of 0', { groups: [group('all', 0, { tip: 0 })] }, unlisted],
])('%s: unlisted', async (_, ways, expected) => {
  expect(await sizeOfOne(ways)).toEqual(expected);
});

const broken: readonly (readonly [string, Inner])[] = [
  ['401', { status: 401 }],
  ['403', { status: 403 }],
  ['429 for too long', { status: 429, headers: { 'Retry-After': '60' } }],
  ['500', { status: 500 }],
  ['HTML', { status: 200, body: '<html>' }],
  ['another shape', { status: 200, body: { value: 'x' } }],
  ['null', { status: 200, body: null }],
];

test.each(broken)('%s from everything: unreachable', async (_, answer) => {
  expect(await sizeOfOne({ override: () => answer })).toEqual(unreachable);
});

test.each(broken)('%s from MailTips alone leaves the group', async (_, answer) => {
  const override = (path: string) => (path === '/me/getMailTips' ? answer : undefined);
  expect(await sizeOfOne({ groups: [group('all', 12)], override })).toMatchObject({ min: 12 });
});

test.each(broken)('%s from groups alone leaves MailTips', async (_, answer) => {
  const override = (path: string) => (path.startsWith('/groups') ? answer : undefined);
  const groups = [group('all', 12, { tip: 40 })];
  expect(await sizeOfOne({ groups, override })).toMatchObject({ min: 40, source: 'mailTips' });
  await graph.close();
  expect(await sizeOfOne({ override })).toEqual(unreachable);
});

const tipSaying = (more: object) => (path: string) =>
  path === '/me/getMailTips'
    ? {
        status: 200,
        body: {
          value: [{ emailAddress: { address: address('all') }, totalMemberCount: 5, ...more }],
        },
      }
    : undefined;

test('MailTips say how many are outside, whoever counts the rest', async () => {
  const override = tipSaying({ externalMemberCount: 2 });
  expect(await sizeOfOne({ override }, tipsOnly)).toMatchObject({ min: 5, external: 2 });
  await graph.close();
  const groups = [group('all', 12)];
  expect(await sizeOfOne({ groups, override })).toMatchObject({
    min: 12,
    source: 'groups',
    external: 2,
  });
});

test.each([
  ['none, or the tip is switched off', 0],
  ['nothing', null],
  ['more than there are', 6],
  ['a word', '2'],
])('MailTips leave open who is outside: %s', async (_, externalMemberCount) => {
  const size = await sizeOfOne({ override: tipSaying({ externalMemberCount }) }, tipsOnly);
  expect(size).toMatchObject({ min: 5 });
  expect(size).not.toHaveProperty('external');
});

test.each([
  ['an error for the address', { error: { code: 'x', message: '' } }],
  ['a negative number', { totalMemberCount: -1 }],
  ['a fraction', { totalMemberCount: 1.5 }],
  ['a word', { totalMemberCount: '12' }],
  ['another address', { emailAddress: { address: 'other@contoso.example' } }],
  ['no address', { emailAddress: null }],
])('%s in MailTips is no answer', async (_, wrong) => {
  const tip = { emailAddress: { address: address('all') }, totalMemberCount: 5, ...wrong };
  const override = () => ({ status: 200, body: { value: [tip] } });
  expect(await sizeOfOne({ override }, tipsOnly)).toEqual(unreachable);
});

test('an alias finds the group, and it is counted once', async () => {
  const groups = [group('all', 300, { addresses: [address('all'), address('everyone')] })];
  expect(await sizesOf({ groups }, ['all', 'everyone'], groupsOnly)).toMatchObject([
    { min: 300 },
    { min: 300 },
  ]);
  expect(graph.paths.filter((path) => path.includes('$count'))).toHaveLength(2);
});

test('two rounds, whatever the size and however many lists', async () => {
  const names = Array.from({ length: 45 }, (_, index) => `list${index}`);
  const groups = names.map((name) => group(name, 1000, { tip: 1_200_000 }));
  const sizes = await sizesOf({ groups }, names);
  expect(sizes.every((size) => size?.known)).toBe(true);
  // 45 addresses: 3 of MailTips and 3 batches of filters, then 5 batches of two counts for each.
  expect(graph.log).toHaveLength(11);
  expect(graph.mostAtOnce()).toBeLessThanOrEqual(2);
  const order = graph.paths.map((path) => path.includes('$count'));
  expect(order.indexOf(true)).toBe(90 / 2 + 3);
});

test('an awkward address reaches Graph as it is, with both prefixes', async () => {
  graph = await startGraph();
  const awkward = smtpAddress("it's&co+test#1@contoso.example");
  const { directory } = directoryAt(graph.root);
  await directory.sizes([awkward], inMs(2000));
  const path = graph.paths.find((one) => one.startsWith('/groups?')) ?? '';
  expect(path).not.toMatch(/['+#]|&co/);
  expect(new URL(path, 'http://x').searchParams.get('$filter')).toBe(
    "mail eq 'it''s&co+test#1@contoso.example'" +
      " or proxyAddresses/any(p:p eq 'smtp:it''s&co+test#1@contoso.example')" +
      " or proxyAddresses/any(p:p eq 'SMTP:it''s&co+test#1@contoso.example')",
  );
  const tips = graph.log.find(({ url }) => url.endsWith('getMailTips'));
  expect(JSON.parse(tips?.body ?? '')).toEqual({
    EmailAddresses: [awkward],
    MailTipsOptions: 'totalMemberCount, externalMemberCount, moderationStatus',
  });
});

test('without a list to ask for, and with both switched off, nobody is asked', async () => {
  graph = await startGraph();
  const { directory } = directoryAt(graph.root);
  expect([...(await directory.sizes([address('')], inMs(500)))]).toEqual([['', unlisted]]);
  const off = directoryAt(graph.root, { mailTips: false, groups: false });
  expect([...(await off.directory.sizes([address('all')], inMs(500))).values()]).toEqual([
    unlisted,
  ]);
  expect(graph.log).toEqual([]);
});

test('no token: unreachable without a request', async () => {
  graph = await startGraph();
  const { directory } = directoryAt(graph.root, bothOn, () =>
    Promise.reject(new Error('no consent')),
  );
  const sizes = await directory.sizes([address('all')], inMs(500));
  expect(sizes.get(address('all'))).toEqual(unreachable);
  expect(graph.log).toEqual([]);
});

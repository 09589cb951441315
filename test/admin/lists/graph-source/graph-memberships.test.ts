import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { graphMemberships } from '../../../../src/admin/lists/graph-source/graph-memberships';
import { noon } from '../../temp-policy';
import { entryIn } from '../written';
import {
  asMember,
  contact,
  fakeGraph,
  group,
  token,
  user,
  type Directory,
  type Meddle,
} from './fake-graph';
import { cutFrom, endReading, rowsIn, short, startReading } from './reading';

afterEach(endReading);

const staff = group('staff', {
  proxyAddresses: ['SMTP:staff@contoso.example', 'smtp:everybody@contoso.example', 'X500:/o=c'],
});
const team = group('team', { groupTypes: ['Unified'] });
const directory: Directory = {
  groups: [
    staff,
    team,
    group('empty'),
    group('security', { mailEnabled: false, mail: null }),
    group('without-address', { mail: null }),
  ],
  members: {
    'id-staff': [user('ann'), user('bob'), asMember(team), contact('cleo'), user('dan')],
    'id-team': [user('ann'), user('eve'), asMember(staff)],
    'id-empty': [],
  },
};

const start = (of: Directory = directory, meddle?: Meddle) => startReading(of, meddle);

test('lists build --graph counts the distinct people behind every group', async () => {
  const { build, folder, said } = await start();
  expect(await build('--internal-domain', 'contoso.example')).toBe(0);
  const lists = join(folder, 'lists');
  // ann, bob, dan and eve of contoso, cleo of fabrikam; staff and team hold one another.
  expect(entryIn(lists, 'staff@contoso.example')).toEqual([5, 1, 0]);
  expect(entryIn(lists, 'everybody@contoso.example')).toEqual([5, 1, 0]);
  expect(entryIn(lists, 'team@contoso.example')).toEqual([5, 1, 0]);
  expect(said()).toContain('no dynamic distribution lists');
});

test('what is read is a file of memberships, for this account alone', async () => {
  const { read, said, state } = await start();
  const path = await read();
  expect(rowsIn(path)).toContain(
    '"staff@contoso.example","MailUniversalDistributionGroup","ann@contoso.example","person","everybody@contoso.example"',
  );
  expect(rowsIn(path)).toContain(
    '"staff@contoso.example","MailUniversalDistributionGroup","team@contoso.example","group","everybody@contoso.example"',
  );
  expect(rowsIn(path)).toHaveLength(8);
  expect(readdirSync(state).sort()).toEqual([
    'kept.json',
    'members.csv',
    expect.stringMatching(/^rows-[0-9a-f]+\.tsv$/),
  ]);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(path).mtimeMs).toBe(noon);
  expect(said()).toContain('Read 8 memberships of 3 groups');
});

test('each group is asked for once and each page in its turn', async () => {
  const { read, asked } = await start();
  await read();
  expect(asked.filter((path) => path.includes('id-staff'))).toHaveLength(3);
  expect(asked.filter((path) => path.includes('id-empty'))).toHaveLength(1);
  expect(asked.join('\n')).not.toContain('id-security');
});

test.each([
  [429, '0.02'],
  [503, '0'],
  [504, undefined],
])('a directory that answers %i (Retry-After %s) is asked again', async (status, retryAfter) => {
  let refused = 0;
  const { read } = await start(directory, ({ path, response }) => {
    if (!path.includes('id-team') || refused === 2) return false;
    refused += 1;
    response
      .writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter })
      .end('{}');
    return true;
  });
  expect(rowsIn(await read())).toHaveLength(8);
  expect(refused).toBe(2);
});

test('Retry-After is waited for, also fractions of a second', async () => {
  let refusedAt = 0;
  let askedAgainAt = 0;
  const { read } = await start(directory, ({ number, response }) => {
    if (number === 1) {
      refusedAt = performance.now();
      response.writeHead(429, { 'retry-after': '0.2' }).end('{}');
      return true;
    }
    if (number === 2) askedAgainAt = performance.now();
    return false;
  });
  await read();
  expect(askedAgainAt - refusedAt).toBeGreaterThan(190);
});

test('a longer Retry-After than there is patience for ends the reading at once', async () => {
  const { read } = await start(directory, ({ response }) => {
    response.writeHead(429, { 'retry-after': '3600' }).end('{}');
    return true;
  });
  await expect(read()).rejects.toThrow('Microsoft Graph answered 429');
});

test.each([2, 3, 4, 5, 6, 7, 8, 9])(
  'cut at request %i, the same command goes on and ends with the same rows',
  async (first) => {
    let isCut = true;
    const { read, said } = await start(directory, (asked) =>
      isCut ? cutFrom(first)(asked) : false,
    );
    await expect(read({ ...short, tries: 1 })).rejects.toThrow('goes on from there');
    isCut = false;
    const rows = rowsIn(await read());
    expect([...new Set(rows)]).toHaveLength(8);
    // The first requests are the link to later changes and two pages of groups: before them there is nothing to go on from.
    expect(said().includes('Went on')).toBe(first > 3);
  },
);

test('after a cut, pages that were read are not asked for again', async () => {
  const many = Array.from({ length: 41 }, (_, at) => user(`p${at}`));
  const large: Directory = { groups: [staff], members: { 'id-staff': many } };
  let isCut = true;
  const { read, asked } = await start(large, (each) => (isCut ? cutFrom(13)(each) : false));
  await expect(read({ ...short, tries: 1 })).rejects.toThrow();
  isCut = false;
  const before = asked.length;
  expect(rowsIn(await read())).toHaveLength(41);
  expect(asked.length - before).toBe(11);
});

test('a link that has expired meanwhile leads back to the first page', async () => {
  const many = Array.from({ length: 9 }, (_, at) => user(`p${at}`));
  const large: Directory = { groups: [staff], members: { 'id-staff': many } };
  let phase: 'cut' | 'expired' | 'well' = 'cut';
  const { read } = await start(large, (each) => {
    if (phase === 'cut') return cutFrom(5)(each);
    if (phase === 'expired') {
      phase = 'well';
      each.response.writeHead(400).end('{"error":{"code":"Directory_ExpiredPageToken"}}');
      return true;
    }
    return false;
  });
  await expect(read({ ...short, tries: 1 })).rejects.toThrow();
  phase = 'expired';
  expect(new Set(rowsIn(await read())).size).toBe(9);
});

test('half a row that was being written when it was cut is forgotten', async () => {
  let isCut = true;
  const { read, state } = await start(directory, (each) => (isCut ? cutFrom(6)(each) : false));
  await expect(read({ ...short, tries: 1 })).rejects.toThrow();
  isCut = false;
  const rows = readdirSync(state).find((name) => name.startsWith('rows-')) ?? '';
  appendFileSync(join(state, rows), 'id-staff\tid-half');
  const text = readFileSync(await read(), 'utf8');
  expect(text).not.toContain('half');
  expect(new Set(text.trimEnd().split('\n')).size).toBe(9);
});

test('what is older than a day is not gone on with', async () => {
  let isCut = true;
  const { read, said } = await start(directory, (each) => (isCut ? cutFrom(5)(each) : false));
  await expect(read({ ...short, tries: 1 })).rejects.toThrow();
  isCut = false;
  expect(rowsIn(await read(short, noon + 25 * 3_600_000))).toHaveLength(8);
  expect(said()).not.toContain('Went on');
});

test('a state that somebody has damaged is not gone on with', async () => {
  let isCut = true;
  const { read, state } = await start(directory, (each) => (isCut ? cutFrom(5)(each) : false));
  await expect(read({ ...short, tries: 1 })).rejects.toThrow();
  isCut = false;
  writeFileSync(
    join(state, 'state.json'),
    readFileSync(join(state, 'state.json'), 'utf8').slice(9),
  );
  expect(rowsIn(await read())).toHaveLength(8);
});

test('a group that is deleted while it is read is told, and nothing else is lost', async () => {
  const { read, said } = await start({
    groups: directory.groups,
    members: { 'id-staff': directory.members['id-staff'] ?? [], 'id-empty': [] },
  });
  expect(rowsIn(await read())).toHaveLength(5);
  expect(said()).toContain('1 group deleted');
});

test('somebody the token may not read is one person, by id', async () => {
  const hidden = { '@odata.type': '#microsoft.graph.user', id: '5f-1', mail: null };
  const { read, said } = await start({
    groups: [staff, team],
    members: { 'id-staff': [hidden], 'id-team': [hidden, user('ann')] },
  });
  expect(rowsIn(await read()).filter((row) => row.includes('"5f-1@graph.invalid"'))).toHaveLength(
    2,
  );
  expect(said()).toContain('2 members without an address');
});

test('hidden membership is told', async () => {
  const { read, said } = await start({
    groups: [group('secret', { visibility: 'HiddenMembership' })],
    members: { 'id-secret': [] },
  });
  await read();
  expect(said()).toContain('1 group with hidden membership');
});

test.each([
  ['there is no token', {}, 'There is no token'],
  ['it is pasted with Bearer', { BREAKWATER_GRAPH_TOKEN: `Bearer ${token}` }, 'is no access token'],
  ['it is not valid', { BREAKWATER_GRAPH_TOKEN: 'other' }, 'answered 401: InvalidAuth'],
])('where %s, what to do is told, and the token is not', async (_, environment, says) => {
  const { build, world, said, folder } = await start();
  Object.assign(world, { environment });
  expect(await build('--internal-domain', 'contoso.example')).toBe(2);
  expect(said()).toContain(says);
  expect(said()).toContain('az account get-access-token');
  expect(said()).not.toContain(token);
  expect(existsSync(join(folder, 'lists'))).toBe(false);
});

test('a token that may not read groups is told what it takes', async () => {
  const { build, said } = await start(directory, ({ response }) => {
    response.writeHead(403).end('{"error":{"code":"Authorization_RequestDenied","message":"No."}}');
    return true;
  });
  expect(await build('--internal-domain', 'contoso.example')).toBe(2);
  expect(said()).toContain('answered 403: Authorization_RequestDenied');
  expect(said()).toContain('GroupMember.Read.All');
});

test('without --internal-domain nothing is asked at all', async () => {
  const { build, asked } = await start();
  expect(await build()).toBe(2);
  expect(asked).toEqual([]);
});

test.each(['http://graph.microsoft.com/v1.0', 'graph.microsoft.com', 'https://a:b@c.example/v1.0'])(
  'the token is not sent to %s',
  async (root) => {
    const { world, state } = await start();
    await expect(graphMemberships({ root, folder: state }, world, short)).rejects.toThrow(
      '--graph-root',
    );
  },
);

test('a link to another host is not followed, so that the token stays', async () => {
  const other = await fakeGraph(directory);
  const { read } = await start(directory, ({ number, response }) => {
    if (number > 1) return false;
    response.end(JSON.stringify({ value: [], '@odata.nextLink': `${other.root}/groups` }));
    return true;
  });
  await expect(read()).rejects.toThrow('another host');
  expect(other.asked).toEqual([]);
  await other.close();
});

test('a redirect is not followed either', async () => {
  const other = await fakeGraph(directory);
  const { read } = await start(directory, ({ response }) => {
    response.writeHead(302, { location: `${other.root}/groups` }).end();
    return true;
  });
  await expect(read()).rejects.toThrow('could not be reached');
  expect(other.asked).toEqual([]);
  await other.close();
});

test.each(['', '[]', '{"value":{}}', '<html>'])(
  'an answer of %j is no page, and ends the reading',
  async (body) => {
    const { read, state } = await start(directory, ({ response }) => {
      response.end(body);
      return true;
    });
    await expect(read()).rejects.toThrow('Nothing was written');
    expect(existsSync(join(state, 'members.csv'))).toBe(false);
  },
);

test('what is no group and no member on a page is passed over', async () => {
  const { read } = await start({
    groups: [staff, { id: 'id-odd', mailEnabled: true, mail: 7 }],
    members: { 'id-staff': [{ id: 'x', mail: 'a"b@c' }, null as never, user('ann')] },
  });
  expect(rowsIn(await read())).toHaveLength(2);
});

test('killed in the middle, the next run goes on', async () => {
  const many = Array.from({ length: 800 }, (_, at) => user(`p${at}`));
  const large: Directory = { groups: [staff], members: { 'id-staff': many } };
  const { state, read, said, asked, graph } = await start(large);
  const { root } = graph;
  const child = spawn(
    process.execPath,
    [
      ...['bin/breakwater.js', 'lists', 'build', '--graph', '--graph-root', root],
      ...[
        '--graph-state',
        state,
        '--internal-domain',
        'contoso.example',
        '--out',
        `${state}-lists`,
      ],
    ],
    { env: { ...process.env, BREAKWATER_GRAPH_TOKEN: token }, stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => child.once('close', resolve));
  // As soon as a state has been kept of some pages.
  while (child.exitCode === null && !(asked.length > 100 && existsSync(join(state, 'state.json'))))
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(child.exitCode).toBe(null);
  child.kill('SIGKILL');
  await ended;
  expect(existsSync(`${state}-lists`)).toBe(false);
  // The clock of the child is the real one.
  const path = await read(short, Date.now());
  expect(new Set(rowsIn(path)).size).toBe(800);
  expect(said()).toContain('Went on');
});

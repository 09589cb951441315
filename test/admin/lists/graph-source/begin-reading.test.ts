import fc from 'fast-check';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noon } from '../../temp-policy';
import { hasOracle, openOracle } from '../../../simulator/services/graph/oracle';
import { asMember, contact, group, user, type Directory, type Item } from './fake-graph';
import { cutFrom, endReading, rowsIn, short, startReading } from './reading';

afterEach(endReading);

const [staff, team, club] = [group('staff'), group('team'), group('club')];
const directory: Directory = {
  groups: [staff, team, club],
  members: {
    'id-staff': [user('ann'), user('bob'), asMember(team), contact('cleo')],
    'id-team': [user('ann'), user('eve')],
    'id-club': [user('bob')],
  },
};
const withMembers = (members: Directory['members']): Directory => ({
  groups: directory.groups,
  members: { ...directory.members, ...members },
});

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const membersAsked = (asked: readonly string[]): readonly string[] => [
  ...new Set(asked.flatMap((path) => /groups\/(id-\w+)\/members/.exec(path)?.[1] ?? [])),
];

/** Reads, lets the directory become another one, and reads again a day later. */
const readTwice = async (to: Directory, of: Directory = directory) => {
  const reading = await startReading(of);
  const { read, graph, asked, state, folder } = reading;
  await read();
  graph.change(to);
  const before = asked.length;
  const rows = rowsIn(await read(short, noon + DAY));
  const again = asked.slice(before);
  const whole = rowsIn(await read(short, noon + DAY, join(folder, 'another')));
  return { ...reading, state, rows, whole, again, groups: membersAsked(again) };
};

test('where nothing has changed, nobody is asked for members', async () => {
  const { rows, whole, groups, said } = await readTwice(directory);
  expect(groups).toEqual([]);
  expect(rows).toEqual(whole);
  expect(rows).toHaveLength(7);
  expect(said()).toContain('3 groups had not changed');
});

const renamed = { ...user('ann'), mail: 'ann.lee@contoso.example' };
const withoutMailbox = { ...user('bob'), mail: null };
const { 'id-team': _team, ...withoutTeam } = directory.members;
const hidden = { '@odata.type': '#microsoft.graph.user', id: 'id-unread', mail: null };

test.each<[string, Directory, readonly string[]]>([
  ['a member joins', withMembers({ 'id-club': [user('bob'), user('zoe')] }), ['id-club']],
  ['a member leaves', withMembers({ 'id-team': [user('eve')] }), ['id-team']],
  [
    'somebody gets another address',
    withMembers({
      'id-staff': [renamed, user('bob'), asMember(team), contact('cleo')],
      'id-team': [renamed, user('eve')],
    }),
    [],
  ],
  [
    'somebody loses the mailbox',
    withMembers({
      'id-staff': [user('ann'), withoutMailbox, asMember(team), contact('cleo')],
      'id-club': [withoutMailbox],
    }),
    [],
  ],
  [
    'somebody is deleted, and Graph does not tell of the groups',
    withMembers({ 'id-staff': [user('ann'), user('bob'), asMember(team)] }),
    ['id-staff'],
  ],
  ['a group is deleted', { groups: [staff, club], members: withoutTeam }, ['id-staff']],
  [
    'a group is made',
    {
      groups: [...directory.groups, group('new')],
      members: { ...directory.members, 'id-new': [user('ann')] },
    },
    ['id-new'],
  ],
  [
    'a group gets another address and an alias',
    {
      ...directory,
      groups: [
        staff,
        club,
        { ...team, mail: 'crew@contoso.example', proxyAddresses: ['smtp:team@contoso.example'] },
      ],
    },
    [],
  ],
  [
    'a group loses its address',
    { ...directory, groups: [staff, club, { ...team, mail: null, mailEnabled: false }] },
    [],
  ],
  [
    'the members of a group become hidden',
    { ...directory, groups: [staff, team, { ...club, visibility: 'HiddenMembership' }] },
    ['id-club'],
  ],
  [
    'somebody is there whom the token may not read',
    withMembers({ 'id-club': [user('bob'), hidden] }),
    ['id-club'],
  ],
])('where %s, the second reading is exact', async (_, to, asksFor) => {
  const { rows, whole, groups } = await readTwice(to);
  expect(rows).toEqual(whole);
  expect(groups.filter((id) => !asksFor.includes(id))).toEqual([]);
});

test('a group with a member whom the token may not read is asked each time', async () => {
  const of = withMembers({ 'id-club': [hidden] });
  const { groups, rows, whole } = await readTwice(of, of);
  expect(groups).toEqual(['id-club']);
  expect(rows).toEqual(whole);
});

test('a group that gets an address is asked, although its members are the same', async () => {
  const of = { ...directory, groups: [staff, club, { ...team, mail: null, mailEnabled: false }] };
  const { groups, rows, whole } = await readTwice(directory, of);
  expect(groups).toEqual(['id-team']);
  expect(rows).toEqual(whole);
});

test('whoever is missing in the list of users is not believed to be gone', async () => {
  const { read, asked } = await startReading(directory, ({ path, response }) => {
    if (!path.includes('/users')) return false;
    response.end('{"value":[]}');
    return true;
  });
  await read();
  const before = asked.length;
  expect(rowsIn(await read(short, noon + DAY))).toHaveLength(7);
  expect(membersAsked(asked.slice(before))).toHaveLength(3);
});

test.each([410, 400, 404])(
  'where the link to changes leads to %i, everything is read anew, and that is said',
  async (status) => {
    let isAway = false;
    const { read, graph, said, asked } = await startReading(directory, ({ path, response }) => {
      if (!isAway || !path.includes('deltatoken=t')) return false;
      response.writeHead(status).end('{"error":{"code":"syncStateNotFound"}}');
      return true;
    });
    await read();
    graph.change(withMembers({ 'id-team': [user('eve')] }));
    isAway = true;
    const before = asked.length;
    expect(rowsIn(await read(short, noon + DAY))).toHaveLength(6);
    expect(membersAsked(asked.slice(before))).toHaveLength(3);
    expect(said()).toContain('Everything was read anew: Microsoft Graph no longer knows');
  },
);

test('after links have been forgotten, the reading after the next one is a short one again', async () => {
  const { read, graph, asked } = await startReading(directory);
  await read();
  graph.forgetChanges();
  await read(short, noon + DAY);
  const before = asked.length;
  await read(short, noon + 2 * DAY);
  expect(membersAsked(asked.slice(before))).toEqual([]);
});

test.each([
  ['a week has gone by', 7 * DAY, false, 'seven days'],
  ['--graph-full is given', HOUR, true, '--graph-full'],
])('where %s, everything is read anew', async (_, later, isFull, says) => {
  const { read, asked, said, state } = await startReading(directory);
  await read();
  const before = asked.length;
  await read(short, noon + later, state, isFull);
  expect(membersAsked(asked.slice(before))).toHaveLength(3);
  expect(said()).toContain(says);
});

test('where Graph tracks no changes, everything is read each time', async () => {
  const { read, asked, said } = await startReading(directory, ({ path, response }) => {
    if (!path.includes('/delta')) return false;
    response.writeHead(501).end('{}');
    return true;
  });
  await read();
  const before = asked.length;
  expect(rowsIn(await read(short, noon + DAY))).toHaveLength(7);
  expect(membersAsked(asked.slice(before))).toHaveLength(3);
  expect(said()).toContain('does not track changes');
});

test('where the token may not list people, everything is read each time, and the permissions are named', async () => {
  const { read, asked, said } = await startReading(directory, ({ path, response }) => {
    if (!path.includes('/contacts')) return false;
    response.writeHead(403).end('{"error":{"code":"Authorization_RequestDenied"}}');
    return true;
  });
  await read();
  const before = asked.length;
  await read(short, noon + DAY);
  expect(membersAsked(asked.slice(before))).toHaveLength(3);
  expect(said()).toContain('without User.ReadBasic.All and OrgContact.Read.All');
});

test('what another account has read is not used', async () => {
  const { read, asked, world, said } = await startReading(directory);
  await read();
  const claims = Buffer.from(JSON.stringify({ tid: 'another' })).toString('base64url');
  Object.assign(world, { environment: { BREAKWATER_GRAPH_TOKEN: `a.${claims}.c` } });
  await expect(read(short, noon + DAY)).rejects.toThrow('401');
  expect(asked[asked.length - 1]).toContain('latest');
  expect(said()).not.toContain('had not changed');
});

test.each([2, 3, 4, 5, 6, 7, 8, 9])(
  'a second reading that is cut at its request %i leaves the first one whole, and the third is exact',
  async (at) => {
    let first = Infinity;
    const { read, graph, asked, state, folder } = await startReading(directory, (each) =>
      cutFrom(first)(each),
    );
    const old = readFileSync(await read(), 'utf8');
    graph.change(
      withMembers({
        'id-staff': [renamed, user('bob'), asMember(team), contact('cleo')],
        'id-club': [user('bob'), user('zoe')],
        'id-team': [user('eve')],
      }),
    );
    first = asked.length + at;
    await read({ ...short, tries: 1 }, noon + DAY).catch(() => null);
    expect(existsSync(join(state, 'kept.json'))).toBe(true);
    if (asked.length >= first) expect(readFileSync(join(state, 'members.csv'), 'utf8')).toBe(old);
    first = Infinity;
    const rows = rowsIn(await read(short, noon + DAY + HOUR));
    expect(rows).toEqual(rowsIn(await read(short, noon + DAY, join(folder, 'another'))));
  },
);

test.each([1, 2, 3, 4, 5, 6, 7])(
  'what changes at request %i of a reading is in the next one at the latest',
  async (at) => {
    const later = withMembers({
      'id-staff': [user('ann'), user('bob')],
      'id-club': [user('bob'), user('zoe'), asMember(team)],
      'id-team': [user('eve')],
    });
    const { read, graph, folder } = await startReading(directory, ({ number }) => {
      if (number === at) graph.change(later);
      return false;
    });
    await read();
    const rows = rowsIn(await read(short, noon + HOUR));
    expect(rows).toEqual(rowsIn(await read(short, noon + HOUR, join(folder, 'another'))));
  },
);

test('one that was cut after its very end is whole', async () => {
  const { read, graph, asked, state, folder } = await startReading(directory, ({ path }) => {
    if (path.includes('id-club')) cpSync(state, join(folder, 'cut'), { recursive: true });
    return false;
  });
  await read();
  for (const name of ['state.json', 'groups.json'])
    cpSync(join(folder, 'cut', name), join(state, name));
  graph.change(withMembers({ 'id-team': [user('eve')] }));
  const before = asked.length;
  expect(rowsIn(await read(short, noon + HOUR))).toHaveLength(6);
  expect(membersAsked(asked.slice(before))).toEqual(['id-team']);
});

test.each<[string, (state: string) => void]>([
  ['kept.json is damaged', (state) => writeFileSync(join(state, 'kept.json'), '{"format":2')],
  [
    'kept.json names a file elsewhere',
    (state) => {
      const text = readFileSync(join(state, 'kept.json'), 'utf8');
      writeFileSync(join(state, 'kept.json'), text.replace('rows-', '../rows-'));
    },
  ],
  [
    'the rows are cut short',
    (state) => {
      const rows = readdirSync(state).find((name) => name.startsWith('rows-')) ?? '';
      writeFileSync(join(state, rows), 'id-staff\n');
    },
  ],
])('where %s, everything is read anew', async (_, damage) => {
  const { read, asked, state } = await startReading(directory);
  await read();
  damage(state);
  const before = asked.length;
  expect(rowsIn(await read(short, noon + DAY))).toHaveLength(7);
  expect(membersAsked(asked.slice(before))).toHaveLength(3);
});

/** What can happen to a directory, told in numbers. */
type Event = readonly [what: number, which: number, whom: number];
type World = {
  /** By name; null for somebody without a mailbox. */
  readonly people: ReadonlyMap<string, string | null>;
  readonly groups: ReadonlyMap<
    string,
    { readonly mail: string | null; readonly holds: readonly string[] }
  >;
  readonly made: number;
};

const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)];

const happened = (world: World, [what, which, whom]: Event): World => {
  const people = new Map(world.people);
  const groups = new Map(world.groups);
  const made = world.made + 1;
  const name = pick([...groups.keys()], which);
  const person = pick([...people.keys()], whom);
  const anybody = pick([...people.keys(), ...groups.keys()], whom);
  const at = name === undefined ? undefined : groups.get(name);
  if (what === 0) people.set(`p${made}`, `p${made}@contoso.example`);
  else if (what === 1)
    groups.set(`g${made}`, { mail: `g${made}@contoso.example`, holds: anybody ? [anybody] : [] });
  else if (what === 2 && person) people.delete(person);
  else if (what === 3 && name) groups.delete(name);
  else if (what === 4 && person) people.set(person, `${person}.${made}@contoso.example`);
  else if (what === 5 && person)
    people.set(person, people.get(person) === null ? `${person}@contoso.example` : null);
  else if (what === 6 && name && at)
    groups.set(name, { ...at, mail: at.mail === null ? `${name}.${made}@contoso.example` : null });
  else if (name && at && anybody) {
    const others = at.holds.filter((each) => each !== anybody);
    groups.set(name, {
      ...at,
      holds: others.length < at.holds.length ? others : [...others, anybody],
    });
  }
  // Whoever is deleted vanishes from every group.
  const isThere = (each: string): boolean => people.has(each) || groups.has(each);
  for (const [each, { mail, holds }] of groups)
    groups.set(each, { mail, holds: holds.filter(isThere) });
  return { people, groups, made };
};

const asDirectory = ({ people, groups }: World): Directory => {
  const item = (name: string): Item =>
    groups.has(name) ? asMember(group(name)) : { ...user(name), mail: people.get(name) ?? null };
  return {
    groups: [...groups].map(([name, { mail }]) => ({
      ...group(name),
      mail,
      mailEnabled: mail !== null,
    })),
    members: Object.fromEntries(
      [...groups].map(([name, { holds }]) => [`id-${name}`, holds.map(item)]),
    ),
  };
};

const events = fc.array(
  fc.tuple(fc.nat(10), fc.nat(50), fc.nat(50)).map((each): Event => each),
  { maxLength: 8 },
);
/** What happens, and at which request the reading after it is killed. */
const days = fc.array(fc.record({ events, killedAt: fc.option(fc.integer({ min: 1, max: 12 })) }), {
  minLength: 2,
  maxLength: 5,
});

test('whatever changes, and wherever a reading is killed, the next whole one is as if everything had been read', async () => {
  const start = Array.from({ length: 24 }, (_, at): Event => [at < 8 ? at % 2 : 7, at, at * 7]);
  const empty: World = { people: new Map(), groups: new Map(), made: 0 };
  await fc.assert(
    fc.asyncProperty(days, async (week) => {
      let world = start.reduce(happened, empty);
      let killAt = Infinity;
      let number = 0;
      let onKill = () => undefined as void;
      const { read, graph, folder, state } = await startReading(asDirectory(world), (asked) => {
        number += 1;
        if (number === killAt) onKill();
        return number >= killAt ? cutFrom(0)(asked) : false;
      });
      const snapshot = join(folder, 'snapshot');
      // What a killed program leaves is what stood on the disk just then.
      onKill = () => {
        rmSync(snapshot, { recursive: true, force: true });
        if (existsSync(state)) cpSync(state, snapshot, { recursive: true });
      };
      for (const [day, { events: today, killedAt }] of week.entries()) {
        world = today.reduce(happened, world);
        graph.change(asDirectory(world));
        [killAt, number] = [killedAt ?? Infinity, 0];
        await read({ ...short, tries: 1 }, noon + day * HOUR).catch(() => null);
        if (number >= killAt) {
          rmSync(state, { recursive: true, force: true });
          if (existsSync(snapshot)) cpSync(snapshot, state, { recursive: true });
        }
      }
      killAt = Infinity;
      // The first may only have ended what had been cut, as of the time when it began.
      await read(short, noon + 6 * HOUR);
      const rows = new Set(rowsIn(await read(short, noon + 7 * HOUR)));
      const whole = new Set(rowsIn(await read(short, noon, join(folder, 'whole'))));
      await endReading();
      expect(rows).toEqual(whole);
    }),
    { numRuns: 25, seed: 7 },
  );
}, 120_000);

(hasOracle ? test : test.skip)(
  'the stand-in answers with groups and people as Microsoft describes them',
  async () => {
    const { graph } = await readTwice(withMembers({ 'id-club': [contact('cleo')] }));
    const oracle = openOracle();
    const problems = graph.answered.flatMap(({ path, body }) => {
      const { value } = body as { readonly value: readonly Item[] };
      return value.flatMap((item) => {
        const named = item['@odata.type'];
        const schema = typeof named === 'string' ? named.slice(1) : 'microsoft.graph.group';
        const plain = Object.fromEntries(
          Object.entries(item).filter(([key]) => !key.includes('@')),
        );
        // A group among members has no address here because none was asked for.
        return path.includes('/contacts') || schema.endsWith('orgContact')
          ? []
          : oracle.problems(schema, plain).map((problem) => `${path}: ${problem}`);
      });
    });
    expect(problems).toEqual([]);
    for (const path of graph.asked.filter((each) => each.includes('$select=id'))) {
      const [, query = ''] = path.split('?');
      const selected = new URLSearchParams(query).get('$select')?.split(',') ?? [];
      const known = ['user', 'orgContact', 'group'].flatMap((each) =>
        oracle.propertiesOf(`microsoft.graph.${each}`),
      );
      expect(known.length === 0 ? [] : selected.filter((each) => !known.includes(each))).toEqual(
        [],
      );
    }
  },
);

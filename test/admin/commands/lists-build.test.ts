import { spawn } from 'node:child_process';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { contentOf, removeTempFolders, tempFolder } from '../site/temp-folder';
import { entryIn } from '../lists/written';
import { breakwater, noon } from '../temp-policy';

afterEach(removeTempFolders);

const header = 'list,listType,member,memberType';
const members = `${header}
all@contoso.example,DynamicDistributionGroup,ann@contoso.example,UserMailbox
all@contoso.example,DynamicDistributionGroup,staff@contoso.example,MailUniversalDistributionGroup
Staff@contoso.example,Moderated,ANN@contoso.example,UserMailbox
staff@contoso.example,Moderated,bob@fabrikam.example,MailContact
`;

/** A folder with some files, and the command in it. */
const start = (files: { readonly [path: string]: string } = { 'm.csv': members }) => {
  const folder = tempFolder(files);
  const out = join(folder, 'lists');
  const build = (...args: readonly string[]) => {
    const named = args.map((each) => each.replace(/^\.\//, `${folder}/`));
    return breakwater(['lists', 'build', '--out', out, ...named]);
  };
  const usual = (...args: readonly string[]) =>
    build('--memberships', './m.csv', '--internal-domain', 'contoso.example', ...args);
  return { folder, out, build, usual };
};

const many = (list: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `${list},,p${at}@contoso.example,\n`).join('');

test('counts distinct people, and writes what the format says', async () => {
  const { folder, out, usual } = start();
  utimesSync(join(folder, 'm.csv'), noon / 1000 - 3600, noon / 1000 - 3600);
  const { exitCode, err, out: said } = await usual();
  expect([exitCode, err]).toEqual([0, '']);
  expect(said).toContain('2 entries for 2 lists');
  expect(entryIn(out, 'ALL@contoso.example')).toEqual([2, 1, 2]);
  expect(entryIn(out, 'staff@contoso.example')).toEqual([2, 1, 1]);
  expect(entryIn(out, 'ann@contoso.example')).toBeUndefined();
  expect(JSON.parse(readFileSync(join(out, 'index.json'), 'utf8'))).toEqual({
    format: 1,
    generatedAt: '2026-11-21T12:00:00Z',
    lists: 2,
  });
  const shards = readdirSync(out).filter((name) => name !== 'index.json');
  expect(shards).toHaveLength(2);
  for (const name of shards)
    expect(JSON.parse(readFileSync(join(out, name), 'utf8')).asOf).toBe('2026-11-21T11:00:00Z');
});

test('what was there goes, a stale shard too; settings of a web server stay', async () => {
  const { folder, out, usual } = start();
  await usual();
  const before = readdirSync(out);
  writeFileSync(join(out, 'web.config'), '<x/>');
  writeFileSync(join(out, '.htaccess'), 'x');
  writeFileSync(join(folder, 'm.csv'), `${header}\n${many('other@contoso.example', 3)}`);
  expect((await usual()).exitCode).toBe(0);
  expect(entryIn(out, 'all@contoso.example')).toBeUndefined();
  expect(entryIn(out, 'other@contoso.example')).toEqual([3, 0, 0]);
  expect(readdirSync(out)).toHaveLength(4);
  expect(before).not.toEqual(readdirSync(out));
  expect(readdirSync(folder).sort()).toEqual(['lists', 'm.csv']);
});

test('files of something else are not touched; with --force they stay and the sizes stand beside', async () => {
  const { folder, out, usual } = start({ 'm.csv': members, 'lists/a/holiday.txt': 'x' });
  const before = contentOf(folder);
  const { exitCode, err } = await usual();
  expect(exitCode).toBe(2);
  expect(err).toContain('a/holiday.txt');
  expect(contentOf(folder)).toEqual(before);
  expect((await usual('--force')).exitCode).toBe(0);
  expect(contentOf(out)).toMatchObject({ 'a/holiday.txt': 'x' });
  expect(entryIn(out, 'all@contoso.example')).toEqual([2, 1, 2]);
});

test.each([
  ['3f.json', '{}'],
  ['index.json', '{ "format": 2 }'],
  ['index.json', 'not ours'],
])('%s with %s is not taken for ours', async (name, text) => {
  const { out, usual } = start({ 'm.csv': members, [`lists/${name}`]: text });
  expect((await usual()).exitCode).toBe(2);
  expect(contentOf(out)).toEqual({ [name]: text });
  expect((await usual('--force')).exitCode).toBe(0);
});

test.each([
  ['too few fields', 'x@y.z,,a@b.c', '3 fields instead of 4'],
  ['no list', ',,a@b.c,', 'no list'],
  ['no member', 'x@y.z,, ,', 'no member'],
  ['no @ in a list', 'x,,a@b.c,', 'list "x" is no address'],
  ['no @ in a member', 'x@y.z,,a b,', 'member "a b" is no address'],
  ['a stray quote', 'x@y.z,,a"@b.c,', 'a quote in the middle of a field'],
  ['bytes that are no text', 'x@y.z,,a\u0000\u001b[2J@b.c,', 'member "a\\u0000\\u001b[2J@b.c"'],
])('a malformed row is named by its line and skipped, or fatal: %s', async (_, row, says) => {
  const { folder, out, usual } = start({ 'm.csv': `${members}${row}\n${many('k@y.z', 2)}` });
  const strict = await usual('--strict');
  expect([strict.exitCode, existsSync(out)]).toEqual([1, false]);
  const { exitCode, err } = await usual();
  expect(exitCode).toBe(0);
  for (const each of [strict.err, err]) {
    expect(each).toContain('1 malformed row');
    expect(each).toContain(`${folder}/m.csv, line 6: ${says}`);
  }
  expect(entryIn(out, 'k@y.z')).toEqual([2, 0, 0]);
});

test('the first ten malformed rows in the order of the file, and how many there are', async () => {
  const bad = 'bad\n'.repeat(6) + 'x@y.z,,bad,\n'.repeat(30);
  const { usual } = start({ 'm.csv': `${members}${bad}` });
  const { err } = await usual();
  expect(err).toContain('36 malformed rows skipped');
  expect(err.match(/line \d+/g)).toEqual(Array.from({ length: 10 }, (_, at) => `line ${at + 6}`));
  expect(err).toContain('and 26 more');
});

test.each([
  ['zero bytes', '', '0 bytes'],
  ['no header', 'x@y.z,,a@b.c,\n', 'no header'],
  ['cut off inside quotes', `${members}"x@y.z","","a@b`, 'row that begins in line 6'],
  ['not one list', `${header}\n`, 'not one list'],
])('%s is an error, and nothing is written', async (_, text, says) => {
  const { folder, usual } = start({ 'm.csv': text });
  const { exitCode, err } = await usual();
  expect([exitCode, readdirSync(folder)]).toEqual([1, ['m.csv']]);
  expect(err).toContain(says);
});

test.each([
  [[], 'nothing to count'],
  [['--memberships', './m.csv'], '--internal-domain'],
  [['--memberships', './m.csv', '--internal-domain', 'a b'], '"a b"'],
  [['--memberships', './no.csv', '--internal-domain', 'contoso.example'], 'no such file'],
  [['--counts', './c.csv', '--fail-on-growth', '10x'], '--previous'],
  [['--counts', './c.csv', '--previous', './nowhere'], 'no such folder'],
  [['--counts', './c.csv', '--previous', './lists', '--fail-on-growth', 'much'], '"much"'],
  [['--counts', './c.csv', '--growth-from', '-1'], '"-1"'],
  [['--counts', './c.csv', '--out', './m.csv'], 'is a file'],
])('%j is wrong use', async (args, says) => {
  const { folder, build } = start({ 'm.csv': members, 'c.csv': 'list,members\na@b.c,1\n' });
  const { exitCode, err } = await build(...args);
  expect([exitCode, readdirSync(folder).sort()]).toEqual([2, ['c.csv', 'm.csv']]);
  expect(err).toContain(says);
});

test('several files of memberships count together', async () => {
  const { out, build } = start({
    'a.csv': `${header}\n${many('x@contoso.example', 3)}`,
    'b.csv': 'member;LIST\np2@contoso.example;X@contoso.example\nnew@a.b;x@contoso.example\n',
  });
  const args = ['--memberships', './a.csv', '--memberships', './b.csv'];
  const { out: said } = await build(...args, '--internal-domain', 'contoso.example');
  expect(entryIn(out, 'x@contoso.example')).toEqual([4, 1, 0]);
  expect(said).toMatch(/^Wrote 1 entry .*, from 5 memberships of 4 people, as of /m);
});

test('counts alone: every malformed figure is told, and a list counted twice gets the larger one', async () => {
  const { out, build } = start({
    'c.csv': `LIST;flags;Members;external
all@contoso.example;2;1200000;7
twice@contoso.example;;5;
Twice@contoso.example;1;4;1
a@b.c;0;-1;0
a@b.c;0;1,5;0
a@b.c;0;;0
a@b.c;4;1;0
a@b.c;0;1;2
a@b.c;0;1;x
none@contoso.example;0;0;0
`,
  });
  const { exitCode, out: said, err } = await build('--counts', './c.csv');
  expect(exitCode).toBe(0);
  // Nobody was counted here, which is no "0 people".
  expect(said).toMatch(/^Wrote 3 entries for 3 lists to [^,]*, as of /m);
  expect(err.match(/line \d+: .*/g)).toEqual([
    'line 5: members is no whole number (digits alone): "-1"',
    'line 6: members is no whole number (digits alone): "1,5"',
    'line 7: members is no whole number (digits alone): the cell is empty',
    'line 8: flags is not 0, 1 (moderated), 2 (dynamic) or 3 (both)',
    'line 9: more external people than members',
    'line 10: external is no whole number (digits alone): "x"',
  ]);
  expect(err).toContain('1 list counted twice');
  expect(entryIn(out, 'all@contoso.example')).toEqual([1_200_000, 7, 2]);
  expect(entryIn(out, 'twice@contoso.example')).toEqual([5, 1, 1]);
  expect(entryIn(out, 'none@contoso.example')).toEqual([0, 0, 0]);
});

test('memberships and counts: counts fill in, and the larger figure stands with a warning', async () => {
  const { out, usual } = start({
    'm.csv': members,
    'c.csv': 'list,members,external,flags\nstaff@contoso.example,900,3,0\nelse@a.b,4,4,0\n',
  });
  const { err } = await usual('--counts', './c.csv');
  expect(err).toContain('1 list counted in both sources with different figures');
  expect(entryIn(out, 'staff@contoso.example')).toEqual([900, 3, 1]);
  expect(entryIn(out, 'else@a.b')).toEqual([4, 4, 0]);
  // What holds staff reaches at least as many.
  expect(entryIn(out, 'all@contoso.example')).toEqual([900, 3, 2]);
  expect(err).toContain('1 list holds a list known by its size alone');
});

const counts = (sizes: { readonly [list: string]: number }): string =>
  `list,members\n${Object.entries(sizes)
    .map(([list, size]) => `${list}@contoso.example,${size}\n`)
    .join('')}`;

test('what changed: new giants, lists grown tenfold, lists that vanished', async () => {
  const { folder, out, build } = start({
    'c.csv': counts({ small: 12, steady: 5_000, gone: 3, zero: 0, nine: 100 }),
  });
  await build('--counts', './c.csv');
  const later = {
    small: 840_000,
    steady: 5_001,
    zero: 1_000,
    nine: 999,
    giant: 1_200_000,
    few: 999,
  };
  writeFileSync(join(folder, 'c.csv'), counts(later));
  const { exitCode, out: said } = await build('--counts', './c.csv', '--previous', out, '--json');
  expect(exitCode).toBe(0);
  expect(JSON.parse(said).changes).toEqual({
    giants: [
      { list: 'giant@contoso.example', before: 0, now: 1_200_000 },
      { list: 'zero@contoso.example', before: 0, now: 1_000 },
    ],
    grown: [{ list: 'small@contoso.example', before: 12, now: 840_000 }],
    vanished: 1,
  });
});

test('--fail-on-growth keeps the files of before until --force', async () => {
  const { folder, out, build } = start({ 'c.csv': counts({ test: 12, few: 1 }) });
  const night = ['--counts', './c.csv', '--previous', out, '--fail-on-growth', '10x'];
  const first = await build(...night);
  expect([first.exitCode, first.err]).toEqual([
    0,
    expect.stringContaining('no sizes written before'),
  ]);
  writeFileSync(join(folder, 'c.csv'), counts({ test: 840_000, few: 20 }));
  const before = contentOf(folder);
  const { exitCode, out: said, err } = await build(...night);
  expect(exitCode).toBe(1);
  expect(said).toMatch(/test@contoso\.example +12 -> 840,000 people/);
  expect(said).not.toContain('Wrote');
  expect(err).toContain('--force');
  expect(contentOf(folder)).toEqual(before);
  expect((await build(...night, '--force')).exitCode).toBe(0);
  expect(entryIn(out, 'test@contoso.example')).toEqual([840_000, 0, 0]);
});

test('--growth-from lets small lists grow', async () => {
  const { folder, out, build } = start({ 'c.csv': counts({ few: 1 }) });
  await build('--counts', './c.csv');
  writeFileSync(join(folder, 'c.csv'), counts({ few: 20 }));
  const night = ['--counts', './c.csv', '--previous', out, '--fail-on-growth', '10x'];
  expect((await build(...night)).exitCode).toBe(1);
  expect((await build(...night, '--growth-from', '100')).exitCode).toBe(0);
});

test('colours and a bar on a terminal only; --json is JSON alone', async () => {
  const { usual } = start();
  const { out, err } = await usual('--json');
  expect(JSON.parse(out)).toMatchObject({ written: true, lists: 2, entries: 2, memberships: 4 });
  expect(err).toBe('');
  expect((await usual()).out).not.toContain('\u001b');
});

test('--help has examples', async () => {
  const { exitCode, out } = await breakwater(['lists', 'build', '--help']);
  expect(exitCode).toBe(0);
  for (const words of ['$ npx breakwater lists build', '--fail-on-growth', '--strict'])
    expect(out).toContain(words);
});

const command = resolve('bin/breakwater.js');

/** Kills the command as soon as it has written so many files beside the folder. */
const killAt = async (folder: string, args: readonly string[], files: number): Promise<void> => {
  const child = spawn(process.execPath, [command, ...args], { stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done));
  const next = join(folder, `.lists.breakwater-next-${child.pid}`);
  const isTime = (): boolean => {
    try {
      return readdirSync(next).length >= files;
    } catch {
      return false;
    }
  };
  while (child.exitCode === null && !isTime()) await new Promise((done) => setImmediate(done));
  child.kill('SIGKILL');
  await ended;
};

test('killed while it writes, the files are whole, the old ones or the new, and nothing stays behind', async () => {
  const lists = Array.from({ length: 3_000 }, (_, at) => `l${at}@contoso.example`);
  const { folder, out, usual } = start();
  await usual();
  const before = contentOf(out);
  const text = lists.map((list) => many(list, 3)).join('');
  writeFileSync(join(folder, 'm.csv'), `${header}\n${text}`);
  const args = ['lists', 'build', '--out', out, '--memberships', join(folder, 'm.csv')];
  const outcomes = [];
  for (const files of [1, 30, 150]) {
    await killAt(folder, [...args, '--internal-domain', 'contoso.example'], files);
    const isOld = entryIn(out, 'all@contoso.example') !== undefined;
    outcomes.push(isOld);
    if (isOld) expect(contentOf(out)).toEqual(before);
    else for (const list of lists) expect(entryIn(out, list)).toEqual([3, 0, 0]);
  }
  // Which of them a slow moment of this computer decides, but not for all of them.
  expect(outcomes).toContain(true);
  expect((await usual()).exitCode).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['lists', 'm.csv']);
  expect(entryIn(out, 'l2999@contoso.example')).toEqual([3, 0, 0]);
});

test('killed between its two renames, the old files are put back before anything else', async () => {
  const { folder, out, usual } = start();
  await usual();
  const before = contentOf(out);
  renameSync(out, join(folder, '.lists.breakwater-previous'));
  writeFileSync(join(folder, 'm.csv'), '');
  expect((await usual()).exitCode).toBe(1);
  expect(contentOf(out)).toEqual(before);
});

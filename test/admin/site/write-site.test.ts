import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bytesOf } from '../../../src/admin/site/site-files';
import { recoverSite, writeSite } from '../../../src/admin/site/write-site';
import { contentOf, removeTempFolders, tempFolder } from './temp-folder';

afterEach(removeTempFolders);

const filesOf = (content: { readonly [path: string]: string }) =>
  new Map(Object.entries(content).map(([path, text]) => [path, bytesOf(text)]));

test('a site takes the place of another as a whole', async () => {
  const parent = tempFolder({ 'site/old.txt': 'old', 'site/both.txt': 'old' });
  await writeSite(join(parent, 'site'), filesOf({ 'both.txt': 'new', 'deep/er/new.txt': 'new' }));
  expect(contentOf(parent)).toEqual({ 'site/both.txt': 'new', 'site/deep/er/new.txt': 'new' });
  expect(readdirSync(parent)).toEqual(['site']);
});

test('folders above the site are made, and others may read it', async () => {
  const folder = join(tempFolder(), 'a', 'b', 'site');
  await writeSite(folder, filesOf({ 'x.txt': 'x' }));
  expect(statSync(folder).mode & 0o055).toBe(0o055 & ~process.umask());
});

test('what cannot be written as a whole leaves the old site, and nothing beside it', async () => {
  const parent = tempFolder({ 'site/old.txt': 'old' });
  // A file cannot be a folder as well.
  const impossible = filesOf({ 'a.txt': 'a', 'a.txt/b.txt': 'b' });
  await expect(writeSite(join(parent, 'site'), impossible)).rejects.toThrow();
  expect(contentOf(parent)).toEqual({ 'site/old.txt': 'old' });
  expect(readdirSync(parent)).toEqual(['site']);
});

test('a site that stands aside is put back, but never over one in its place', () => {
  const parent = tempFolder({ '.site.breakwater-previous/old.txt': 'old' });
  recoverSite(join(parent, 'site'));
  expect(contentOf(parent)).toEqual({ 'site/old.txt': 'old' });
  mkdirSync(join(parent, '.site.breakwater-previous'));
  recoverSite(join(parent, 'site'));
  expect(contentOf(parent)).toEqual({ 'site/old.txt': 'old' });
});

const idOf = (site: string): string | undefined =>
  /<Id>(.*)<\/Id>/.exec(readFileSync(join(site, 'manifest.xml'), 'utf8'))?.[1];

/** The files that SHA256SUMS names and the folder lacks, has otherwise, or has besides. */
const wrongIn = (site: string): readonly string[] => {
  const sums = readFileSync(join(site, 'SHA256SUMS'), 'utf8').trim().split('\n');
  const wrong = sums.filter((line) => {
    const [hash = '', path = ''] = line.split('  ');
    const bytes = existsSync(join(site, path)) ? readFileSync(join(site, path)) : '';
    return createHash('sha256').update(bytes).digest('hex') !== hash;
  });
  const files = readdirSync(site, { recursive: true, withFileTypes: true });
  return files.filter((entry) => entry.isFile()).length === sums.length + 1
    ? wrong
    : [...wrong, 'another number of files'];
};

const start = (parent: string, revision: string) => {
  const policy = join(tempFolder({ 'policy.json': JSON.stringify({ revision }) }), 'policy.json');
  const child = spawn(
    process.execPath,
    [
      ...[resolve('bin/breakwater.js'), 'site', '--url', 'https://guard.contoso.example/'],
      ...['--policy', policy, '--out', join(parent, 'site')],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const ended = new Promise<{ readonly code: number | null; readonly said: string }>((end) =>
    child.once('close', (code) => end({ code, said })),
  );
  return { child, ended };
};

/** No list sizes are given, which is all that is to be said. */
const fine = { code: 0, said: expect.stringMatching(/^warning: [^\n]*\n$/) };

const isWriting = (parent: string): boolean =>
  readdirSync(parent).some((name) => name.startsWith('.site.breakwater-next-'));

const wait = (ms: number) => new Promise((later) => setTimeout(later, ms));

test('killed at any moment while it writes, it leaves a whole site, and the next run tidies up', async () => {
  const parent = tempFolder();
  const site = join(parent, 'site');
  expect(await start(parent, 'first').ended).toEqual(fine);
  const id = idOf(site);
  const killed: boolean[] = [];
  for (const delay of [0, 2, 10, 30, 60, 120]) {
    const { child, ended } = start(parent, `after ${delay}`);
    while (!isWriting(parent) && child.exitCode === null) await wait(1);
    await wait(delay);
    child.kill('SIGKILL');
    killed.push((await ended).code === null);
    // Between the two renames the old site stands aside; the next run looks there first.
    recoverSite(site);
    expect([wrongIn(site), idOf(site)]).toEqual([[], id]);
  }
  expect(killed).toContain(true);
  expect(await start(parent, 'last').ended).toEqual(fine);
  expect([wrongIn(site), idOf(site)]).toEqual([[], id]);
  expect(readdirSync(parent)).toEqual(['site']);
}, 120_000);

test('killed between the renames: the next run finds the old site and keeps its id', async () => {
  const parent = tempFolder();
  const site = join(parent, 'site');
  expect(await start(parent, 'first').ended).toEqual(fine);
  const id = idOf(site);
  renameSync(site, join(parent, '.site.breakwater-previous'));
  expect(await start(parent, 'second').ended).toEqual(fine);
  expect([wrongIn(site), idOf(site)]).toEqual([[], id]);
  expect(readdirSync(parent)).toEqual(['site']);
}, 60_000);

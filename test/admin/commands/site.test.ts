import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../../../src/admin/site/manifest';
import { allEnglandAnd, someLists } from '../site/some-lists';
import { contentOf, removeTempFolders, tempFolder } from '../site/temp-folder';
import { breakwater } from '../temp-policy';

afterEach(removeTempFolders);

const url = 'https://guard.contoso.example/';

type Files = { readonly [path: string]: string };

/** A folder of an administrator: a policy, list sizes, and what a test adds. */
const desk = (more: Files = {}, lists: Files = someLists(allEnglandAnd(3))) => {
  const folder = tempFolder({
    'policy.json': '{"revision":"r1"}\n',
    ...Object.fromEntries(Object.entries(lists).map(([path, text]) => [`lists/${path}`, text])),
    ...more,
  });
  const at = (path: string): string => join(folder, path);
  return {
    at,
    read: (path: string): string => readFileSync(at(path), 'utf8'),
    write: (path: string, text: string): void => writeFileSync(at(path), text),
    manifest: () => readManifest(readFileSync(at('site/manifest.xml'), 'utf8')),
    site: (...args: readonly string[]) =>
      breakwater([
        ...['site', '--url', url, '--policy', at('policy.json'), '--out', at('site')],
        ...args,
      ]),
    withLists: (): readonly string[] => ['--lists', at('lists')],
  };
};

test('writes a whole site: exit code 0, and what to do next', async () => {
  const { site, read, at, withLists } = desk();
  const { exitCode, out, err } = await site(...withLists());
  expect([exitCode, err]).toEqual([0, '']);
  expect(out).toContain(url);
  expect(out).toContain('.well-known');
  for (const path of ['launchevent.js', 'taskpane.js'])
    expect(read(`site/${path}`)).toContain(`var breakwaterStamp={"base":"${url}","policy":{"revi`);
  expect(JSON.parse(read('site/.well-known/microsoft-officeaddins-allowed.json'))).toEqual({
    allowed: [`${url}launchevent.js`],
  });
  expect(read('site/policy.json')).toBe(read('policy.json'));
  expect(read('site/deploy/nginx.conf')).toContain('server_name guard.contoso.example;');
  expect(readdirSync(at('site/lists'))).toHaveLength(257);
});

test('only the first line of the scripts differs from the build', async () => {
  const { site, read } = desk();
  await site();
  for (const path of ['launchevent.js', 'taskpane.js']) {
    const rest = (text: string): string => text.slice(text.indexOf('\n'));
    expect(rest(read(`site/${path}`))).toBe(rest(readFileSync(join('dist', path), 'utf8')));
  }
});

test('every file of the build is in the site, and none names the address of the build', async () => {
  const { site, at } = desk();
  await site();
  const files = contentOf(at('site'));
  const built = Object.keys(contentOf(join(process.cwd(), 'dist')));
  expect(built.filter((path) => !(path in files))).toEqual([]);
  const naming = Object.keys(files).filter((path) => files[path]?.includes('localhost:3000'));
  expect(naming).toEqual([]);
});

test('the checksums are as sha256sum reads them', async () => {
  const { site, at } = desk();
  await site();
  const said = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: at('site') });
  const lines = said.toString().trim().split('\n');
  expect(lines.every((line) => line.endsWith(': OK'))).toBe(true);
  expect(lines).toHaveLength(Object.keys(contentOf(at('site'))).length - 1);
});

test('two new sites have two ids', async () => {
  const [one, other] = [desk(), desk()];
  await one.site();
  await other.site();
  expect(one.manifest()?.id).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
  expect(one.manifest()?.id).not.toBe(other.manifest()?.id);
});

test('stamped again it keeps id, name, send mode and lists, and its version rises', async () => {
  const { site, manifest, read, write, withLists } = desk();
  await site(...withLists(), '--name', 'Contoso guard', '--send-mode', 'block');
  const first = manifest();
  write('policy.json', '{"revision":"r2"}');
  const { exitCode, out } = await site();
  expect(exitCode).toBe(0);
  expect(manifest()).toEqual({ ...first, version: '0.1.0.1' });
  expect(first).toMatchObject({ name: 'Contoso guard', sendMode: 'Block', version: '0.1.0.0' });
  expect(read('site/launchevent.js')).toContain('[840000,0,2]');
  expect(read('site/policy.json')).toContain('r2');
  expect(out).toContain('need not be uploaded');
});

test('a changed manifest has to be uploaded', async () => {
  const { site } = desk();
  await site();
  expect((await site('--name', 'Another')).out).toContain('manifest.xml has changed: ');
  expect(JSON.parse((await site('--send-mode', 'block', '--json')).out)).toMatchObject({
    needsUpload: true,
    isNew: false,
    sendMode: 'Block',
    version: '0.1.0.2',
  });
});

test('an id of one’s own', async () => {
  const { site, manifest } = desk();
  await site('--id', '158BE46F-E4CB-435A-8D36-F399883C642E');
  expect(manifest()?.id).toBe('158be46f-e4cb-435a-8d36-f399883c642e');
});

test('as JSON, without a word beside it', async () => {
  const { site, at, withLists } = desk();
  const { out } = await site(...withLists(), '--json');
  expect(JSON.parse(out)).toMatchObject({
    out: at('site'),
    url,
    version: '0.1.0.0',
    name: 'Breakwater',
    sendMode: 'SoftBlock',
    isNew: true,
    needsUpload: true,
    policy: { revision: 'r1', mode: 'enforce' },
    lists: 4,
    bakedIn: 4,
  });
});

test('a policy that cannot be used: exit code 1, every problem, nothing written', async () => {
  const { site, at } = desk({ 'policy.json': '{"budgetMs":1,"mode":"off"}' });
  const { exitCode, out, err } = await site();
  expect([exitCode, out]).toEqual([1, '']);
  expect(err).toMatch(/mode: [\s\S]*budgetMs: /);
  expect(readdirSync(at('.')).sort()).toEqual(['lists', 'policy.json']);
});

test('unknown keys and a policy without list sizes are warned about', async () => {
  const { site } = desk({ 'policy.json': '{"mood":"good"}' });
  const { exitCode, err } = await site();
  expect(exitCode).toBe(0);
  expect(err).toMatch(/unknown key, ignored: mood[\s\S]*no list sizes/);
});

test('__proto__ in a policy is no more than a key', async () => {
  const { site, read } = desk({
    'policy.json': '{"__proto__":{"mode":"monitor"},"revision":"r1"}',
  });
  expect((await site()).exitCode).toBe(0);
  expect(read('site/launchevent.js').split('\n')[0]).not.toContain('__proto__');
});

test('a host in the policy that a header cannot name is a finding', async () => {
  const audit = { endpoint: 'https://otel;script-src.contoso.example/v1/logs' };
  const { site } = desk({ 'policy.json': JSON.stringify({ audit }) });
  const { exitCode, err } = await site();
  expect([exitCode, err]).toEqual([1, expect.stringContaining('host')]);
});

test('lists that are none: exit code 1, by file', async () => {
  const { site, withLists } = desk({}, { '3f.json': '{"x":1}' });
  const { exitCode, err } = await site(...withLists());
  expect([exitCode, err]).toEqual([1, expect.stringContaining('3f.json')]);
});

test.each([
  [['--url', 'http://guard.contoso.example/'], /https/],
  [['--url', 'https://www.contoso.example/guard/'], /\.well-known/],
  [['--id', '1234'], /not a GUID/],
  [['--name', ' '], /empty/],
  [['--send-mode', 'prompt'], /soft-block, block/],
  [['--policy', '/nowhere/policy.json'], /no such file/],
  [['--lists', '/nowhere/lists'], /Cannot read the folder/],
  [['--out', '.'], /folder of its own/],
  [['--out', '/'], /folder of its own/],
  [['--out', homedir()], /folder of its own/],
  [['--out', 'package.json'], /is a file/],
])('%j: exit code 2, and nothing is written', async (args, says) => {
  const { site, at } = desk();
  const { exitCode, out, err } = await site(...args);
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toMatch(says);
  expect(readdirSync(at('.')).sort()).toEqual(['lists', 'policy.json']);
});

test('for Exchange Server: a manifest of its own, and New-App instead of the admin centre', async () => {
  const { site, read, manifest, withLists } = desk();
  const { exitCode, out, err } = await site(...withLists(), '--on-prem');
  expect([exitCode, err]).toEqual([0, '']);
  expect(manifest()).toMatchObject({ mailboxes: 'Exchange Server', version: '0.1.0.0' });
  expect(read('site/manifest.xml')).toContain('<Permissions>ReadWriteItem</Permissions>');
  expect(read('site/manifest.xml')).not.toContain('MobileFormFactor');
  expect(out).toContain('New-App -OrganizationApp -FileData ([System.IO.File]::ReadAllBytes(');
  expect(out).toMatch(/Integrated apps does not reach/);
  expect(out).not.toMatch(/admin centre, Integrated apps\.|Remove-App/);
  expect(read('site/launchevent.js')).toContain('[840000,0,2]');
});

test('without --on-prem there is no word of Exchange Server, and phones have their notice', async () => {
  const { site, read, manifest } = desk();
  const { out } = await site();
  expect(manifest()?.mailboxes).toBe('Exchange Online');
  expect(read('site/manifest.xml')).toContain('<MobileFormFactor>');
  expect(out).not.toMatch(/New-App|Exchange Server/);
});

test('for Exchange Server again: the id stays, and only a changed manifest is installed again', async () => {
  const { site, manifest } = desk();
  await site('--on-prem', '--send-mode', 'block');
  const first = manifest();
  const again = await site('--on-prem');
  expect([again.exitCode, manifest()]).toEqual([0, { ...first, version: '0.1.0.1' }]);
  expect(again.out).toContain('need not be installed again');
  expect(again.out).not.toContain('New-App');
  const renamed = await site('--on-prem', '--name', 'Another');
  expect(renamed.out).toMatch(new RegExp(`New-App [^]*Remove-App .*${first?.id}`));
  expect(JSON.parse((await site('--on-prem', '--json')).out)).toMatchObject({
    id: first?.id,
    mailboxes: 'Exchange Server',
    needsUpload: false,
  });
});

test.each<[readonly string[], readonly string[], RegExp]>([
  [[], ['--on-prem'], /Exchange Online mailboxes\. To make it anew, leave out --on-prem/],
  [['--on-prem'], [], /Exchange Server mailboxes\. To make it anew, give --on-prem/],
])('a site made with %j is not made with %j', async (before, after, says) => {
  const { site, at, manifest, withLists } = desk();
  await site(...before, ...withLists(), '--name', 'Contoso guard');
  const [files, first] = [contentOf(at('site')), manifest()];
  const { exitCode, out, err } = await site(...after);
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toMatch(says);
  expect(contentOf(at('site'))).toEqual(files);
  // By force it is another add-in, not the same one in another manifest.
  expect((await site(...after, '--force')).exitCode).toBe(0);
  expect(manifest()).toMatchObject({ name: 'Breakwater', version: '0.1.0.0' });
  expect(manifest()?.id).not.toBe(first?.id);
  expect(manifest()?.mailboxes).not.toBe(first?.mailboxes);
});

const clientId = '11111111-2222-3333-4444-555555555555';

test.each<[object, RegExp]>([
  [{ clientId }, /sources\.graph \(mailTips, groups, conversations\)/],
  [{ clientId, groups: false, conversations: false }, /sources\.graph \(mailTips\)/],
  [{ clientId, mailTips: false, conversations: false }, /sources\.graph \(groups\)/],
  [{ clientId, mailTips: false, groups: false }, /sources\.graph \(conversations\)/],
  [{ clientId, mailTips: false, groups: false, conversations: false }, /sources\.graph, which/],
])('--on-prem with Graph as %j: exit code 2, the reason, nothing written', async (graph, says) => {
  const { site, at } = desk({ 'policy.json': JSON.stringify({ sources: { graph } }) });
  const { exitCode, out, err } = await site('--on-prem');
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toMatch(says);
  expect(err).toMatch(/"graph": null/);
  expect(readdirSync(at('.')).sort()).toEqual(['lists', 'policy.json']);
  expect((await site()).exitCode).toBe(0);
});

test.each([[[]], [['--on-prem']]])('"exchange": true is warned about, with %j', async (args) => {
  const { site, withLists } = desk({ 'policy.json': '{"sources":{"exchange":true}}' });
  const { exitCode, err } = await site(...withLists(), ...args);
  expect(exitCode).toBe(0);
  expect(err).toMatch(/"exchange": true is not read by this version[^]*published sizes/);
});

test('without --url it is wrong use', async () => {
  const { exitCode, err } = await breakwater(['site']);
  expect([exitCode, err]).toEqual([2, expect.stringContaining('--url')]);
});

test('a folder of something else is left alone without --force', async () => {
  const { site, at } = desk({ 'site/thesis.txt': 'years of work' });
  const { exitCode, err } = await site();
  expect([exitCode, err]).toEqual([2, expect.stringMatching(/something else:\n {2}thesis.txt/)]);
  expect(contentOf(at('site'))).toEqual({ 'thesis.txt': 'years of work' });
  expect((await site('--force')).exitCode).toBe(0);
  expect('thesis.txt' in contentOf(at('site'))).toBe(false);
});

test('an empty folder, or one with what a file manager leaves, is no hindrance', async () => {
  expect((await desk({ 'site/.DS_Store': '' }).site()).exitCode).toBe(0);
});

test('a hold in the served policy is not overwritten without --force', async () => {
  const { site, read, write, at } = desk();
  await site();
  const hold = '{"revision":"r1","holds":[{"id":"x","until":"2099-01-01","subjects":["Test"]}]}';
  write('site/policy.json', hold);
  const refused = await site();
  expect([refused.exitCode, refused.err]).toEqual([
    2,
    expect.stringMatching(/ {2}policy\.json\n[\s\S]*--policy .*site.policy\.json/),
  ]);
  expect(read('site/policy.json')).toBe(hold);
  expect((await site('--policy', at('site/policy.json'))).exitCode).toBe(0);
  expect(read('site/launchevent.js')).toContain('"subjects":["Test"]');
  expect((await site('--force')).exitCode).toBe(0);
  expect(read('site/policy.json')).toBe('{"revision":"r1"}\n');
});

test('list sizes written into the site since are kept, and others do not overwrite them', async () => {
  const { site, read, write, withLists } = desk();
  await site(...withLists());
  const more = someLists({ 'new@contoso.example': [77_777, 0, 0] });
  for (const [path, text] of Object.entries(more)) write(`site/lists/${path}`, text);
  const refused = await site(...withLists());
  expect([refused.exitCode, refused.err]).toEqual([2, expect.stringContaining('--lists')]);
  expect((await site()).exitCode).toBe(0);
  expect(read('site/launchevent.js')).toContain('[77777,0,0]');
});

test('a file put into the site is not lost without --force', async () => {
  const { site, write } = desk();
  await site();
  write('site/robots.txt', 'x');
  expect((await site()).err).toContain('robots.txt');
});

test('a site without its checksums is no site of ours', async () => {
  const { site, at } = desk();
  await site();
  rmSync(at('site/SHA256SUMS'));
  expect((await site()).exitCode).toBe(2);
});

test('the help names every option, with examples', async () => {
  const { exitCode, out } = await breakwater(['site', '--help']);
  expect(exitCode).toBe(0);
  for (const words of [
    '--url',
    '--send-mode',
    '--on-prem',
    '--force',
    '--json',
    '$ npx breakwater site',
  ])
    expect(out).toContain(words);
});

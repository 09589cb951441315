import { readFileSync } from 'node:fs';
import {
  isSameButVersion,
  readManifest,
  stampManifest,
  type Identity,
} from '../../../src/admin/site/manifest';
import { checks } from '../../../manifest/checks';
import { readProject } from '../../../manifest/project';
import { notWellFormed } from '../../../manifest/well-formed';
import { everyElement, parseXml } from '../../../manifest/xml';
import { schemaErrors, testWithSchemas } from '../../manifest/microsofts-schemas';

const shipped = readFileSync('manifest.xml', 'utf8');

const identity = (more: Partial<Identity> = {}): Identity => ({
  id: '0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9',
  version: '0.1.0.0',
  name: 'Contoso mail guard',
  sendMode: 'Block',
  mailboxes: 'Exchange Online',
  base: 'https://guard.contoso.example/',
  ...more,
});

const names = [
  'Contoso mail guard',
  '</DisplayName><script>alert(1)</script>',
  'A & B &amp; "C" \'D\' ]]> <!-- --> <?x?>',
  'two\u2028lines',
  'Wächter ✉ שומר',
];

test('the identity of a build and of a stamped site is read from its manifest', () => {
  expect(readManifest(shipped)).toMatchObject({
    name: 'Breakwater',
    sendMode: 'SoftBlock',
    base: 'https://localhost:3000/',
  });
  expect(readManifest(stampManifest(shipped, identity()))).toEqual(identity());
});

test.each(['', 'nonsense', '<a>', '<OfficeApp/>', '<a><b></a>'])('%j is no manifest', (text) => {
  expect(readManifest(text)).toBeNull();
});

const both = names.flatMap((name) =>
  (['Exchange Online', 'Exchange Server'] as const).map((mailboxes) => ({ name, mailboxes })),
);

test.each(both)('the checks of the project find nothing in a manifest like %j', async (more) => {
  const text = stampManifest(shipped, identity(more));
  expect(await notWellFormed(text)).toEqual([]);
  const manifest = { root: parseXml(text), bytes: Buffer.byteLength(text) };
  const project = readProject(process.cwd());
  const problems = Object.values(checks).flatMap((check) => check(manifest, project));
  expect(problems).toEqual([]);
});

testWithSchemas.each(both)("Microsoft's schemas accept a manifest like %j", async (more) => {
  expect(await schemaErrors(stampManifest(shipped, identity(more)))).toEqual([]);
});

test.each(names)('the name %j stands in every language, and nowhere else than a name', (name) => {
  const { root } = { root: parseXml(stampManifest(shipped, identity({ name }))) };
  expect(readManifest(stampManifest(shipped, identity({ name })))?.name).toBe(name);
  const before = everyElement(parseXml(shipped)).map((element) => element.name);
  expect(everyElement(root).map((element) => element.name)).toEqual(before);
});

test('only identity, name, send mode and addresses differ', () => {
  const back = stampManifest(stampManifest(shipped, identity()), readManifest(shipped)!);
  expect(back).toBe(stampManifest(shipped, readManifest(shipped)!));
  expect(parseXml(back)).toEqual(parseXml(shipped));
});

const onPrem = stampManifest(shipped, identity({ mailboxes: 'Exchange Server' }));

test('for Exchange Server phones are left out, with the comment above them, and nothing else', () => {
  const online = stampManifest(shipped, identity());
  const [phones = ''] = /\s*<!-- Phones [^]*<\/MobileFormFactor>/.exec(online) ?? [];
  expect(phones).toContain('OnNewMessageCompose');
  expect(onPrem).toBe(online.replace(phones, ''));
});

test('for Exchange Server the permission and the base requirement are those its clients offer', () => {
  const elements = everyElement(parseXml(onPrem));
  const text = (name: string) => elements.find((element) => element.name === name)?.text;
  const sets = elements.filter(({ name }) => name === 'Set').map(({ attributes }) => attributes);
  expect(text('Permissions')).toBe('ReadWriteItem');
  expect(sets).toEqual([{ Name: 'Mailbox', MinVersion: '1.5' }]);
});

test('a manifest for Exchange Server is known again, and stamped again stays one', () => {
  const again = identity({ mailboxes: 'Exchange Server', version: '0.1.0.1' });
  expect(readManifest(onPrem)?.mailboxes).toBe('Exchange Server');
  expect(readManifest(stampManifest(onPrem, again))).toEqual(again);
  expect(isSameButVersion(onPrem, stampManifest(onPrem, again))).toBe(true);
});

test('no address of the build is left, and every event that takes a send mode has it', () => {
  const text = stampManifest(shipped, identity());
  expect(text).not.toContain('localhost');
  expect(text.match(/https:\/\/guard\.contoso\.example\//g)).toHaveLength(
    shipped.match(/https:\/\/localhost:3000\//g)!.length,
  );
  expect(text.match(/SendMode="[^"]*"/g)).toEqual(['SendMode="Block"', 'SendMode="Block"']);
});

test('comments stay', () => {
  expect(stampManifest(shipped, identity()).match(/<!--/g)).toHaveLength(
    shipped.match(/<!--/g)!.length,
  );
});

test.each<[Partial<Identity>, boolean]>([
  [{}, true],
  [{ version: '9.9.9.9' }, true],
  [{ name: 'Another' }, false],
  [{ sendMode: 'SoftBlock' }, false],
  [{ mailboxes: 'Exchange Server' }, false],
  [{ base: 'https://other.contoso.example/' }, false],
])('two manifests that differ in %j: the same but for the version? %s', (more, isSame) => {
  const [one, other] = [identity(), identity(more)].map((each) => stampManifest(shipped, each));
  expect(isSameButVersion(one!, other!)).toBe(isSame);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { notWellFormed } from '../../manifest/well-formed';

// Schemas written by Microsoft, kept outside the project; without them the offline checks stand alone.
const folder = join('..', 'shared', 'oracles', 'manifest', 'xsd');
const here = existsSync(folder);

const files = (): { fileName: string; contents: string }[] =>
  readdirSync(folder).map((fileName) => ({
    fileName,
    contents: readFileSync(join(folder, fileName), 'utf8'),
  }));

const errorsOf = async (xml: string): Promise<readonly string[]> => {
  const all = files();
  const schema = all.filter(({ fileName }) => fileName.startsWith('OfficeAppManifest'));
  const preload = all.filter((file) => !schema.includes(file));
  const { valid, errors } = await validateXML({ xml, schema, preload, maxMemoryPages: 1024 });
  return valid ? [] : errors.map(({ message }) => message);
};

const manifest = readFileSync('manifest.xml', 'utf8');

(here ? test : test.skip)("the manifest satisfies Microsoft's schemas", async () => {
  expect(await errorsOf(manifest)).toEqual([]);
});

(here ? test : test.skip)('the schemas look inside VersionOverrides 1.1', async () => {
  const errors = await errorsOf(manifest.replace('SendMode="SoftBlock"', 'SendMode="Soft"'));
  expect(errors.join('\n')).toMatch(/SendMode/);
});

test('text that is no XML is told by line', async () => {
  expect(await notWellFormed(manifest)).toEqual([]);
  expect((await notWellFormed(manifest.replace('</Hosts>', ''))).join('\n')).toMatch(
    /^line \d+: .*mismatch/,
  );
});

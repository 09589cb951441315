import { readFileSync } from 'node:fs';
import { notWellFormed } from '../../manifest/well-formed';
import { schemaErrors, testWithSchemas } from './microsofts-schemas';

const manifest = readFileSync('manifest.xml', 'utf8');

testWithSchemas("the manifest satisfies Microsoft's schemas", async () => {
  expect(await schemaErrors(manifest)).toEqual([]);
});

testWithSchemas('the schemas look inside VersionOverrides 1.1', async () => {
  const errors = await schemaErrors(manifest.replace('SendMode="SoftBlock"', 'SendMode="Soft"'));
  expect(errors.join('\n')).toMatch(/SendMode/);
});

test('text that is no XML is told by line', async () => {
  expect(await notWellFormed(manifest)).toEqual([]);
  expect((await notWellFormed(manifest.replace('</Hosts>', ''))).join('\n')).toMatch(
    /^line \d+: .*mismatch/,
  );
});

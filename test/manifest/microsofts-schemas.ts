import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

// Schemas written by Microsoft, kept outside the project; without them the offline checks stand alone.
const folder = join('..', 'shared', 'oracles', 'manifest', 'xsd');

/** `test` where the schemas are, else one that is skipped. */
export const testWithSchemas = existsSync(folder) ? test : test.skip;

const files = (): { fileName: string; contents: string }[] =>
  readdirSync(folder).map((fileName) => ({
    fileName,
    contents: readFileSync(join(folder, fileName), 'utf8'),
  }));

/** What Microsoft's schemas find wrong with a manifest. */
export const schemaErrors = async (xml: string): Promise<readonly string[]> => {
  const all = files();
  const schema = all.filter(({ fileName }) => fileName.startsWith('OfficeAppManifest'));
  const preload = all.filter((file) => !schema.includes(file));
  const { valid, errors } = await validateXML({ xml, schema, preload, maxMemoryPages: 1024 });
  return valid ? [] : errors.map(({ message }) => message);
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyJsonSchema } from '../../src/policy/json-schema';
import { keyTexts } from '../../src/policy/key-texts';

type Node = {
  readonly properties?: { readonly [key: string]: Node };
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly description?: string;
};

/** Every key of a schema as a path, in its order. */
const keysOf = (node: Node, path = ''): readonly string[] => [
  ...Object.entries(node.properties ?? {}).flatMap(([key, inner]) => {
    const name = path === '' ? key : `${path}.${key}`;
    return [name, ...keysOf(inner, name)];
  }),
  ...(node.items ? keysOf(node.items, `${path}[]`) : []),
  ...(node.anyOf ?? []).flatMap((option) => keysOf(option, path)),
];

const schema: Node = policyJsonSchema();
const keys = [...new Set(keysOf(schema))].filter(
  (key) => !/^holds\[\]\.(lists|subjects)\[/.test(key),
);
const page = readFileSync(join(__dirname, '../../docs/policy.md'), 'utf8');
const documented = [...page.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, key]) => key);

test('finds the keys at every depth', () => {
  expect(keys).toEqual(
    expect.arrayContaining([
      '$schema',
      'thresholds.new.warn',
      'lists[].note',
      'sources.graph.root',
      'audit.headers',
    ]),
  );
});

test.each(keys)('%s has a text for editors', (key) => {
  expect(keyTexts[key]).toMatch(/\.$/);
});

test.each(keys)('%s is documented in docs/policy.md', (key) => {
  expect(documented).toContain(key);
});

test('documents no key that is not there', () => {
  expect(documented.filter((key) => key === undefined || !keys.includes(key))).toEqual([]);
  expect(Object.keys(keyTexts).filter((key) => !keys.includes(key))).toEqual([]);
});

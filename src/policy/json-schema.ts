import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { keyTexts } from './key-texts';
import { policySchema } from './schema';

// Imported by the build and by tests only: neither the converter nor the texts belong into a bundle.

export type JsonNode = { readonly [keyword: string]: unknown };

const isNode = (value: unknown): value is JsonNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The converter writes a keyword's schema as an object always. */
const nodeOf = (value: unknown): JsonNode => (isNode(value) ? value : {});

const holdsSomething = {
  anyOf: ['lists', 'subjects'].map((key) => ({
    type: 'object',
    required: [key],
    properties: { [key]: { type: 'array', minItems: 1 } },
  })),
};

const inside = (properties: JsonNode, path: string): JsonNode =>
  Object.keys(properties).reduce<JsonNode>((described, key) => {
    const inner = path === '' ? key : `${path}.${key}`;
    return { ...described, [key]: describe(nodeOf(properties[key]), inner) };
  }, {});

const textOf = (path: string): JsonNode => {
  const text = keyTexts[path];
  return text === undefined ? {} : { title: path, description: text };
};

/** Adds the texts and refuses unknown keys, which the parser only reports: an editor should underline a slip. */
const describe = (node: JsonNode, path: string): JsonNode => {
  const { properties, items, anyOf } = node;
  return {
    ...textOf(path),
    ...node,
    ...(isNode(properties)
      ? { properties: inside(properties, path), additionalProperties: false }
      : {}),
    ...(isNode(items) ? { items: describe(items, `${path}[]`) } : {}),
    ...(Array.isArray(anyOf)
      ? { anyOf: anyOf.map((option) => describe(nodeOf(option), path)) }
      : {}),
    ...(path === 'holds[]' ? holdsSomething : {}),
  };
};

/**
 * The JSON Schema of policy.json (draft 7), for editors and for checks before a file is served. It cannot say that
 * steps ascend, that ids differ and that a date is on the calendar; the parser does.
 */
export const policyJsonSchema = (): JsonNode => {
  const schema: JsonSchema = toJsonSchema(policySchema, {
    typeMode: 'input',
    ignoreActions: ['check'],
  });
  return describe({ ...schema, title: 'policy.json of Breakwater' }, '');
};

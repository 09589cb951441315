import Ajv, { type ValidateFunction } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

// Data of others, kept beside the repository and not in it.
const folder = path.resolve(__dirname, '../../../../../shared/oracles/graph');

export const hasOracle = existsSync(folder);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

/** OpenAPI 3.0 says `nullable`; JSON Schema wants an alternative. */
const withNull = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(withNull);
  if (!isObject(schema)) return schema;
  const { nullable, ...rest } = schema;
  const plain = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, withNull(value)]),
  );
  return nullable === true ? { anyOf: [plain, { type: 'null' }] } : plain;
};

export type Oracle = {
  /** What is wrong with the value as a Graph resource, misspelt properties included; empty when nothing is. */
  readonly problems: (schema: string, value: unknown) => readonly string[];
  readonly propertiesOf: (schema: string) => readonly string[];
};

export const openOracle = (): Oracle => {
  const document = read('graph-v1.0-subset.openapi3.json');
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({
    ...(isObject(document) ? { $id: 'graph', ...(withNull(document) as object) } : {}),
  });
  const validators = new Map<string, ValidateFunction>();
  const validatorOf = (schema: string): ValidateFunction => {
    const validator =
      validators.get(schema) ?? ajv.compile({ $ref: `graph#/components/schemas/${schema}` });
    validators.set(schema, validator);
    return validator;
  };
  const propertiesOf: Oracle['propertiesOf'] = (schema) => {
    const found: unknown = ajv.getSchema(`graph#/components/schemas/${schema}`)?.schema;
    const properties = isObject(found) ? found['properties'] : undefined;
    return isObject(properties) ? Object.keys(properties) : [];
  };
  return {
    propertiesOf,
    problems: (schema, value) => {
      const validate = validatorOf(schema);
      validate(value);
      const misspelt = Object.keys(isObject(value) ? value : {}).filter(
        (name) => !name.startsWith('@odata.') && !propertiesOf(schema).includes(name),
      );
      return [
        ...(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
        ...(schema === 'error' ? [] : misspelt.map((name) => `${schema} has no ${name}`)),
      ];
    },
  };
};

type Example = { readonly kind: string; readonly status?: number; readonly body?: unknown };

/** The published examples of one page that could be read as JSON. */
export const examplesOf = (page: string): readonly Example[] => {
  const file = read(`docs-examples/${page}.json`);
  const examples: readonly unknown[] =
    isObject(file) && Array.isArray(file['examples']) ? file['examples'] : [];
  return examples.filter(
    (example): example is Example => isObject(example) && isObject(example['body']),
  );
};

export const readExample = read;

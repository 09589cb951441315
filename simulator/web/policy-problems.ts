import Ajv2020 from 'ajv/dist/2020';
import { isRecord } from '../host/untrusted';
import { fetchText } from './services-client';

const explain = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Everything wrong with the text of a policy by the add-in's own published schema; empty when all is well. */
export const findPolicyProblems = async (text: string): Promise<readonly string[]> => {
  let policy: unknown;
  try {
    policy = JSON.parse(text);
  } catch (error) {
    return [`No JSON: ${explain(error)}`];
  }
  try {
    const schema: unknown = JSON.parse(await fetchText('/policy.schema.json'));
    const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
    const validate = ajv.compile(isRecord(schema) ? withoutDialect(schema) : {});
    if (validate(policy)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath === '' ? 'policy' : instancePath.slice(1).replaceAll('/', '.')}: ` +
        `${message ?? 'is not allowed'}${extra(params)}`,
    );
  } catch (error) {
    return [`The schema could not be used: ${explain(error)}`];
  }
};

/** The schema may name an older dialect than this validator; the keywords it uses are the same. */
const withoutDialect = ({ $schema: _, ...schema }: Record<string, unknown>): object => schema;

const extra = (params: Readonly<Record<string, unknown>>): string => {
  const unknownKey = params['additionalProperty'];
  if (typeof unknownKey === 'string') return ` (${unknownKey})`;
  const allowed = params['allowedValues'];
  return Array.isArray(allowed) ? ` (${allowed.join(', ')})` : '';
};

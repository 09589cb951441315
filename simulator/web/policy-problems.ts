import Ajv2020, { type ErrorObject } from 'ajv/dist/2020';
import { isRecord } from '../host/untrusted';
import { fetchText } from './services-client';

const explain = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

export type PolicyProblem = {
  readonly text: string;
  /** An unknown key is reported and ignored; anything else makes the whole file unusable. */
  readonly isHarmless: boolean;
};

const fatal = (text: string): PolicyProblem => ({ text, isHarmless: false });

/** Everything wrong with the text of a policy by the add-in's own published schema; empty when all is well. */
export const findPolicyProblems = async (text: string): Promise<readonly PolicyProblem[]> => {
  let policy: unknown;
  try {
    policy = JSON.parse(text);
  } catch (error) {
    return [fatal(`No JSON: ${explain(error)}`)];
  }
  try {
    const schema: unknown = JSON.parse(await fetchText('/policy.schema.json'));
    const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
    const validate = ajv.compile(isRecord(schema) ? withoutDialect(schema) : {});
    if (validate(policy)) return [];
    return (validate.errors ?? []).map(readError);
  } catch (error) {
    return [fatal(`The schema could not be used: ${explain(error)}`)];
  }
};

/** The schema may name an older dialect than this validator; the keywords it uses are the same. */
const withoutDialect = ({ $schema: _, ...schema }: Record<string, unknown>): object => schema;

const placeOf = (pointer: string): string =>
  pointer === '' ? 'policy' : pointer.slice(1).replaceAll('/', '.');

const readError = ({ instancePath, message, params, keyword }: ErrorObject): PolicyProblem => {
  const place = placeOf(instancePath);
  const unknownKey: unknown = params['additionalProperty'];
  if (keyword === 'additionalProperties' && typeof unknownKey === 'string') {
    return { text: `${place}: the key ${unknownKey} is not known`, isHarmless: true };
  }
  const allowed: unknown = params['allowedValues'];
  const values = Array.isArray(allowed) ? ` (${allowed.join(', ')})` : '';
  return fatal(`${place}: ${message ?? 'is not allowed'}${values}`);
};

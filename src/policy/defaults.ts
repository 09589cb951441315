import { parse } from 'valibot';
import type { Policy } from '../core/policy';
import { policySchema } from './schema';
import { toPolicy } from './to-policy';

/** What holds where policy.json says nothing. */
export const defaultPolicy: Policy = toPolicy(parse(policySchema, {}));

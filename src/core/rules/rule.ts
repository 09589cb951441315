import type { Facts } from '../facts';
import type { Policy } from '../policy';
import type { Finding } from '../verdict';

/** One rule: what it finds in the facts under this policy. Pure; must answer for unknown sizes. */
export type Rule = (facts: Facts, policy: Policy) => readonly Finding[];

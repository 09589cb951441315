import { isDeepStrictEqual } from 'node:util';
import type { Policy } from '../core/policy';
import { defaultPolicy } from '../policy/defaults';
import { refusal } from './command-error';
import { setKey } from '../policy/json-edits';
import { policyIn, unwrittenPolicyIn } from './policy-problems';
import { nextRevision } from '../policy/revision';

type Value = { readonly [key: string]: unknown };

export type PolicyEdit = {
  readonly text: string;
  readonly policy: Policy;
  readonly revision: { readonly before: string; readonly after: string };
};

/** The value of a text that an edit can start from; anything better than that is not asked of it. */
const objectIn = (text: string): Value => {
  const read = (): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  };
  const isObject = (value: unknown): value is Value =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const value = read();
  if (isObject(value)) return value;
  policyIn(text, 'Nothing was written. This is no policy that could be edited:');
  throw refusal('Nothing was written. This is no policy that could be edited.');
};

/** The holds of a file as they stand there; none where the key is missing. */
export const holdsIn = (text: string): readonly unknown[] => {
  const { holds = [] } = objectIn(text);
  if (Array.isArray(holds)) return holds;
  policyIn(text, 'Nothing was written. The holds of this policy cannot be edited:');
  throw refusal('Nothing was written. The holds of this policy cannot be edited.');
};

/**
 * A policy's text with other holds and the next revision, checked as every Outlook will check it. What it says is also
 * compared with what was meant: where a key is written twice, an edit would reach the one that does not count.
 */
export const editHolds = (
  text: string,
  now: number,
  edited: { readonly text: string; readonly holds: readonly unknown[] },
): PolicyEdit => {
  const before = objectIn(text);
  const revision = typeof before['revision'] === 'string' ? before['revision'] : null;
  const named = revision ?? defaultPolicy.revision;
  const after = nextRevision(named, now);
  // A revision of a wrong type is left for the check to report.
  const isFree = revision !== null || before['revision'] === undefined;
  const result = isFree ? setKey(edited.text, 'revision', after) : edited.text;
  const { policy } = unwrittenPolicyIn(
    result,
    'Nothing was written. With this change the policy would be:',
  );
  if (!isDeepStrictEqual(JSON.parse(result), { ...before, holds: edited.holds, revision: after }))
    throw refusal(
      'Nothing was written. A key stands twice in this policy ("holds", "revision"?), and only the last one counts.\n' +
        'Keep one of each, then run this again.',
    );
  return { text: result, policy, revision: { before: named, after } };
};

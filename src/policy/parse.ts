import { safeParse, type BaseIssue } from 'valibot';
import type { Policy } from '../core/policy';
import { crossProblems } from './cross-checks';
import { below, shown, type Problem } from './problem';
import { policySchema } from './schema';
import { shapeOf } from './shape';
import { toPolicy } from './to-policy';

export type ParsedPolicy =
  | { readonly ok: true; readonly policy: Policy; readonly unknownKeys: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** In characters; thousands of lists fit. More is a mistake, or somebody who wants Send to take long. */
const LONGEST_FILE = 500_000;

const problemOf = ({ path, input, message }: BaseIssue<unknown>): Problem => ({
  path: path === undefined ? '' : path.reduce((outer, { key }) => below(outer, key), ''),
  found: shown(input),
  expected: message,
});

/** One value may fail several checks that say the same. */
const distinct = (problems: readonly Problem[]): readonly Problem[] => {
  const seen = new Set<string>();
  return problems.filter(({ path, expected }) => {
    const key = `${path}\n${expected}`;
    return !seen.has(key) && seen.add(key);
  });
};

/**
 * The value of a policy.json as a policy, or everything that is wrong with it at once. Never throws. Keys that this
 * version does not know are told and ignored: an old bundle may meet a newer policy.
 */
export const checkPolicy = (file: unknown): ParsedPolicy => {
  const result = safeParse(policySchema, file);
  const { unknownKeys, lists } = shapeOf(file);
  const problems = distinct([
    ...lists,
    ...(result.issues ?? []).map(problemOf),
    ...crossProblems(file),
  ]);
  return result.success && problems.length === 0
    ? { ok: true, policy: toPolicy(result.output), unknownKeys }
    : { ok: false, problems };
};

const broken = (found: string, expected: string): ParsedPolicy => ({
  ok: false,
  problems: [{ path: '', found, expected }],
});

/** The value of a JSON text in an object of its own, so that no value stands for a failure. */
const readJson = (text: string): { readonly file: unknown } | { readonly reason: string } => {
  try {
    return { file: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : '' };
  }
};

/** The same of its text. A byte order mark in front is ignored. */
export const parsePolicy = (text: string): ParsedPolicy => {
  if (text.length > LONGEST_FILE)
    return broken(`${text.length} characters`, `at most ${LONGEST_FILE} characters`);
  const json = readJson(text);
  return 'file' in json
    ? checkPolicy(json.file)
    : broken(shown(json.reason), 'JSON, without comments and trailing commas');
};

import type { PolicyOrigin } from '../core/facts';
import type { Policy } from '../core/policy';
import type { Clock, Deadline, Http, HttpResponse, Store } from '../ports';
import { within } from '../transport/deadline';
import { defaultPolicy } from './defaults';
import { parseOnce } from './parse-once';
import { shown, type Problem } from './problem';
import { readCopy, writeCopy, type StoredCopy } from './stored-copy';

/**
 * Why the published file is not what is used: no answer in time, none at all, a status other than 200 and 304, a page
 * instead of the file (a sign-in, say), or a file with problems.
 */
export type PolicyFailure = 'late' | 'unreachable' | 'status' | 'page' | 'invalid';

/** A policy to decide with, and where it came from. There always is one. */
export type LoadedPolicy = {
  readonly policy: Policy;
  readonly origin: PolicyOrigin;
  /** Everything that kept a better copy from being used, each with the copy it is about; empty when all is well. */
  readonly problems: readonly PolicyProblem[];
  /** Keys of this copy that this version ignores. */
  readonly unknownKeys: readonly Problem[];
  /** When the host last said that this copy holds, in ms since 1970; null for the baked-in one. */
  readonly fetchedAt: number | null;
  /** Null where the published file was not asked for, and where it is what is used. */
  readonly failure: PolicyFailure | null;
  /** False where the next start will not find this copy: baked in, or too long for the store. */
  readonly isStored: boolean;
};

export type PolicyProblem = Problem & { readonly copy: PolicyOrigin };

export type PolicySource = {
  readonly http: Http;
  readonly store: Store;
  readonly clock: Clock;
  /** Of policy.json on the static host. */
  readonly url: string;
  /** The policy.json that came with the add-in, as its value or its text. */
  readonly bakedIn: unknown;
};

/** Compose handlers ask again for a copy older than this (milliseconds). */
const FRESH_FOR = 15 * 60_000;

const about = (copy: PolicyOrigin, problems: readonly Problem[]): readonly PolicyProblem[] =>
  problems.map((problem) => ({ ...problem, copy }));

const cameWithTheAddIn = (copy: unknown, problems: readonly PolicyProblem[]): LoadedPolicy => {
  const parsed = parseOnce(copy);
  return {
    policy: parsed.ok ? parsed.policy : defaultPolicy,
    origin: 'bakedIn',
    problems: parsed.ok ? problems : [...problems, ...about('bakedIn', parsed.problems)],
    unknownKeys: parsed.ok ? parsed.unknownKeys : [],
    fetchedAt: null,
    failure: null,
    isStored: false,
  };
};

/**
 * The last good copy of the published policy, else the one that came with the add-in, else the defaults. Asks nobody
 * and never throws. A stored copy is checked again: another version may have written it.
 */
export const lastKnownPolicy = (store: Store, bakedIn: unknown): LoadedPolicy => {
  const copy = readCopy(store);
  if (copy === null) return cameWithTheAddIn(bakedIn, []);
  const parsed = parseOnce(copy.text);
  return parsed.ok
    ? {
        policy: parsed.policy,
        origin: 'lastGood',
        problems: [],
        unknownKeys: parsed.unknownKeys,
        fetchedAt: copy.at,
        failure: null,
        isStored: true,
      }
    : cameWithTheAddIn(bakedIn, about('lastGood', parsed.problems));
};

/** Older than 15 minutes, or from a clock that has since been put back. */
export const isStale = ({ fetchedAt }: LoadedPolicy, now: number): boolean =>
  fetchedAt === null || now - fetchedAt > FRESH_FOR || fetchedAt > now;

const ask = async (
  { http, url }: PolicySource,
  etag: string | null,
  deadline: Deadline,
): Promise<HttpResponse | 'late' | 'unreachable'> => {
  const fresh: { readonly [name: string]: string } =
    etag === null ? { 'Cache-Control': 'no-cache' } : { 'If-None-Match': etag };
  try {
    const headers = { Accept: 'application/json', ...fresh };
    const answer = await within(http({ method: 'GET', url, headers }, deadline), deadline);
    return answer.late ? 'late' : answer.value;
  } catch {
    return deadline.left() > 0 ? 'unreachable' : 'late';
  }
};

const isPage = (text: string): boolean => /^\s*</.test(text);

const failed = (
  known: LoadedPolicy,
  failure: PolicyFailure,
  problems: readonly Problem[],
): LoadedPolicy => ({
  ...known,
  failure,
  problems: [...about('published', problems), ...known.problems],
});

const missing = (known: LoadedPolicy, failure: PolicyFailure, found: string): LoadedPolicy =>
  failed(known, failure, [{ path: '', found, expected: 'policy.json with status 200' }]);

const take = (source: PolicySource, answer: StoredCopy, known: LoadedPolicy): LoadedPolicy => {
  const parsed = parseOnce(answer.text);
  if (!parsed.ok) return failed(known, 'invalid', parsed.problems);
  return {
    policy: parsed.policy,
    origin: 'published',
    problems: [],
    unknownKeys: parsed.unknownKeys,
    fetchedAt: answer.at,
    failure: null,
    isStored: writeCopy(source.store, answer),
  };
};

/**
 * The published policy, asked for fresh, on top of what is known; a file that cannot be used is never stored. Settles
 * by the deadline and never rejects.
 */
export const fetchPolicy = async (
  source: PolicySource,
  deadline: Deadline,
): Promise<LoadedPolicy> => {
  const known = lastKnownPolicy(source.store, source.bakedIn);
  const copy = known.origin === 'lastGood' ? readCopy(source.store) : null;
  const answer = await ask(source, copy?.etag ?? null, deadline);
  const at = source.clock.now();

  if (answer === 'late') return missing(known, 'late', 'no answer in time');
  if (answer === 'unreachable') return missing(known, 'unreachable', 'no answer');
  if (answer.status === 304 && copy !== null) return take(source, { ...copy, at }, known);
  if (answer.status !== 200) return missing(known, 'status', `status ${shown(answer.status)}`);
  if (isPage(answer.text)) return missing(known, 'page', 'a page, perhaps a sign-in');
  return take(source, { text: answer.text, etag: answer.header('etag'), at }, known);
};

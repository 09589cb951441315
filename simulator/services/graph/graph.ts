import { readAccess } from '../token';
import { answerBatch, parseBatch, requestOf, type BatchedCount } from './batch';
import {
  badRequest,
  failure,
  GraphRefusal,
  ok,
  tooManyRequests,
  type GraphAnswer,
  type GraphRequest,
} from './graph-message';
import { createQuota, type Quota } from './quota';
import { routes, unitsOf, type Route, type Service, type Tenant } from './routes';

export type GraphOptions = Tenant & {
  readonly now: () => number;
  readonly batchedCount?: BatchedCount;
  /** Resource units in 10 s for one app in one tenant of more than 500 users (throttling-limits.md). */
  readonly directoryUnits?: number;
};

export type GraphCall = GraphRequest & {
  /** set while the directory is to answer everything with 429 */
  readonly throttledFor?: number;
  /** what passes between arrival and answer */
  readonly meanwhile: () => Promise<void>;
};

export type Graph = { readonly answer: (call: GraphCall) => Promise<GraphAnswer> };

// Per app and mailbox: 10,000 requests in 10 minutes, 4 at once (throttling-limits.md).
const mailboxRequests = 10_000;
const mailboxWindowMs = 10 * 60 * 1000;
const mailboxAtOnce = 4;
const directoryWindowMs = 10_000;

// Exchange and the directory word the same refusal differently.
const accessDenied = (service: Service): GraphAnswer =>
  service === 'mailbox'
    ? failure(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
    : failure(
        403,
        'Authorization_RequestDenied',
        'Insufficient privileges to complete the operation.',
      );

type Found = { readonly route: Route; readonly parts: readonly string[] };

const findRoute = ({ method, path }: GraphRequest): Found | GraphAnswer => {
  const fitting = routes.flatMap((route) => {
    const match = route.path.exec(path);
    return match ? [{ route, parts: match.slice(1) }] : [];
  });
  const [first] = fitting;
  if (first === undefined) {
    const segment = path.split('/').at(-1) ?? '';
    return badRequest(`Resource not found for the segment '${segment}'.`);
  }
  const found = fitting.find(({ route }) => route.method === method);
  return (
    found ??
    failure(
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    )
  );
};

const isMailbox = (request: GraphRequest): boolean => {
  const found = findRoute(request);
  return 'route' in found && found.route.service === 'mailbox';
};

export const createGraph = (options: GraphOptions): Graph => {
  const { people, messages, now, batchedCount = 'number', directoryUnits = 8_000 } = options;
  const quotas: Readonly<Record<Service, Quota>> = {
    directory: createQuota(directoryUnits, directoryWindowMs, now),
    mailbox: createQuota(mailboxRequests, mailboxWindowMs, now),
  };
  let mailboxNow = 0;

  const answerOne = (
    request: GraphRequest,
    scopes: readonly string[],
    throttledFor: number | undefined,
  ): GraphAnswer => {
    const found = findRoute(request);
    if (!('route' in found)) return found;
    const { route, parts } = found;
    if (throttledFor !== undefined) return tooManyRequests(throttledFor);
    if (!route.scopes.some((scope) => scopes.includes(scope))) {
      return accessDenied(route.service);
    }
    const units = unitsOf(route, request);
    const wait = quotas[route.service].take(units);
    if (wait > 0) return tooManyRequests(wait);
    try {
      const { status, headers, body } = route.answer({ people, messages }, request, parts);
      const spent = route.service === 'directory' ? { 'x-ms-resource-unit': String(units) } : {};
      return { status, headers: { 'Cache-Control': 'no-cache', ...spent, ...headers }, body };
    } catch (problem) {
      if (problem instanceof GraphRefusal) return problem.answer;
      throw problem;
    }
  };

  const answerNow = (call: GraphCall, scopes: readonly string[]): GraphAnswer => {
    if (!/^\/\$batch$/i.test(call.path)) return answerOne(call, scopes, call.throttledFor);
    const batch = parseBatch(call.body);
    if ('refusal' in batch) return batch.refusal;
    return ok(
      answerBatch(
        batch.steps,
        (step) => {
          const request = requestOf(step, call.root);
          return 'status' in request ? request : answerOne(request, scopes, call.throttledFor);
        },
        batchedCount,
      ),
    );
  };

  const overConcurrency = (): GraphAnswer =>
    // Seen in the wild for the limit of four (terraform-provider-outlook#21, corso#3695).
    failure(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
      'Retry-After': '0.5',
    });

  return {
    answer: async (call) => {
      const access = readAccess(call.headers['authorization'], now());
      if (!access.valid) {
        await call.meanwhile();
        return failure(401, 'InvalidAuthenticationToken', access.message, {
          'WWW-Authenticate':
            'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
        });
      }
      if (!isMailbox(call)) {
        await call.meanwhile();
        return answerNow(call, access.scopes);
      }
      if (mailboxNow >= mailboxAtOnce) return overConcurrency();
      mailboxNow += 1;
      try {
        await call.meanwhile();
        return answerNow(call, access.scopes);
      } finally {
        mailboxNow -= 1;
      }
    },
  };
};

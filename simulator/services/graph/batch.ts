import * as v from 'valibot';
import { decodedPath } from '../request-url';
import {
  badRequest,
  failure,
  type GraphAnswer,
  type GraphRequest,
  type Json,
  type JsonObject,
} from './graph-message';

const stepSchema = v.object({
  id: v.string(),
  method: v.string(),
  url: v.string(),
  headers: v.optional(v.record(v.string(), v.string()), {}),
  body: v.optional(v.unknown()),
  dependsOn: v.optional(v.array(v.string()), []),
});

const batchSchema = v.object({ requests: v.array(stepSchema) });

export type Step = v.InferOutput<typeof stepSchema>;

export type Batch = { readonly steps: readonly Step[] } | { readonly refusal: GraphAnswer };

// json-batching.md; the code and words are those of the service.
const mostSteps = 20;

export const parseBatch = (body: unknown): Batch => {
  const parsed = v.safeParse(batchSchema, body);
  if (!parsed.success) return { refusal: badRequest('Invalid batch payload format.') };
  const steps = parsed.output.requests;
  if (steps.length > mostSteps) {
    const message = `Number of batch request steps exceeds the maximum value of ${mostSteps}.`;
    return { refusal: failure(400, 'MaximumValueExceeded', message) };
  }
  if (new Set(steps.map(({ id }) => id.toLowerCase())).size < steps.length) {
    return { refusal: badRequest('Request Id has to be unique in a batch.') };
  }
  return { steps };
};

const lowerCaseNames = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** The single request a step stands for, or the refusal that answers it. */
export const requestOf = (step: Step, root: string): GraphRequest | GraphAnswer => {
  const isRelative = !/^[a-z]+:|^\/\//i.test(step.url);
  if (!isRelative || /^\/?(v1\.0|beta)\//.test(step.url)) {
    return badRequest('Invalid batch request URL: it has to be relative to the version.');
  }
  const url = new URL(`/${step.url.replace(/^\//, '')}`, 'http://graph.invalid');
  const path = decodedPath(url.pathname);
  if (path === undefined) return badRequest('Invalid batch request URL.');
  const headers = lowerCaseNames(step.headers);
  if (/^\/\$batch$/i.test(url.pathname)) return badRequest('Batch requests cannot be nested.');
  if (step.body !== undefined && headers['content-type'] === undefined) {
    return badRequest('Write request is missing the Content-Type header.');
  }
  return {
    method: step.method.toUpperCase(),
    path,
    query: url.searchParams,
    headers,
    body: step.body,
    root,
  };
};

export type BatchedCount = 'number' | 'text' | 'base64';

// No page says how a text/plain answer looks inside a batch: a JSON value, its text, or base64url as for other foreign types.
const bodyOf = ({ headers, body }: GraphAnswer, batchedCount: BatchedCount): Json => {
  if (headers['Content-Type'] !== 'text/plain' || batchedCount === 'number') return body;
  const text = JSON.stringify(body);
  return batchedCount === 'text' ? text : Buffer.from(text).toString('base64url');
};

const failedDependency = (): GraphAnswer =>
  failure(424, 'FailedDependency', 'A request this one depends on has failed.');

export const answerBatch = (
  steps: readonly Step[],
  answerStep: (step: Step) => GraphAnswer,
  batchedCount: BatchedCount,
): JsonObject => {
  const failed = new Set<string>();
  const responses = steps.map((step) => {
    const isBlocked = step.dependsOn.some((id) => failed.has(id));
    const answer = isBlocked ? failedDependency() : answerStep(step);
    if (answer.status >= 400) failed.add(step.id);
    const { status, headers } = answer;
    return { id: step.id, status, headers, body: bodyOf(answer, batchedCount) };
  });
  // "Responses may come in a different order": here they always do, so that nobody relies on it.
  return { responses: responses.reverse() };
};

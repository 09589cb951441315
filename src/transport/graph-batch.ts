import type { Clock, Deadline, HttpResponse } from '../ports';
import { bodyOf, noAnswer, readBatch, type BatchAnswer } from './graph-answer';
import type { Headers, SendOnce } from './graph-request';
import { isBusy, pause, retryAfterMs } from './retry-after';

/** Graph takes no more in one `$batch`. */
const batchLimit = 20;

type Inner = {
  readonly id: string;
  readonly method: 'GET';
  readonly url: string;
  readonly headers: Headers;
};

/** One `$batch`, tried once more at most: the whole, or those inside that were turned away for now. */
const sendChunk = async (
  requests: readonly Inner[],
  sendOnce: SendOnce,
  deadline: Deadline,
  clock: Clock,
): Promise<ReadonlyMap<string, BatchAnswer>> => {
  const send = (some: readonly Inner[]) =>
    sendOnce({ link: '/$batch', body: { requests: some } }, deadline);
  const read = (answer: HttpResponse) => readBatch(bodyOf(answer), clock.now());

  const first = await send(requests);
  if (isBusy(first.status)) {
    const wait = retryAfterMs(first.header('Retry-After'), clock.now());
    return read((await pause(wait, deadline, clock)) ? await send(requests) : first);
  }

  const answers = read(first);
  const waitOf = ({ id }: Inner): number => {
    const answer = answers.get(id) ?? noAnswer;
    return answer.ok ? Infinity : answer.comeAgainMs;
  };
  const again = requests.filter((request) => waitOf(request) < deadline.left());
  if (again.length === 0 || !(await pause(Math.max(...again.map(waitOf)), deadline, clock)))
    return answers;
  // Whatever becomes of the second try, the answers of the first stand.
  const second = await send(again)
    .then(read)
    .catch(() => new Map<string, BatchAnswer>());
  return new Map([...answers, ...second]);
};

/** One answer for each path, in order, in as many `$batch` as needed; never rejects, a failure is a value. */
export const sendBatch = async (
  paths: readonly string[],
  headers: Headers,
  sendOnce: SendOnce,
  deadline: Deadline,
  clock: Clock,
): Promise<readonly BatchAnswer[]> => {
  const requests = paths.map((url, index): Inner => ({
    id: String(index),
    method: 'GET',
    url,
    headers,
  }));
  const chunks = requests
    .filter((_, index) => index % batchLimit === 0)
    .map((_, chunk) => requests.slice(chunk * batchLimit, (chunk + 1) * batchLimit));
  const answered = await Promise.all(
    chunks.map((chunk) =>
      sendChunk(chunk, sendOnce, deadline, clock).catch(() => new Map<string, BatchAnswer>()),
    ),
  );
  return requests.map(
    ({ id }, index) => answered[Math.floor(index / batchLimit)]?.get(id) ?? noAnswer,
  );
};

import { type LastSend, requestsOf } from './page-state';
import type { LoggedRequest } from './services-client';

/** "Last Send: 2 requests, 140 ms": from the press on Send to the answer, the start of the handler page included. */
export const summaryOf = (
  lastSend: LastSend | undefined,
  requests: readonly LoggedRequest[],
): string => {
  if (lastSend === undefined) return 'Nothing sent yet';
  if (lastSend.endedAt === undefined) return 'Last Send: checking';
  const count = requestsOf(lastSend, requests).length;
  const time = Math.round(lastSend.endedAt - lastSend.startedAt);
  return `Last Send: ${count} ${count === 1 ? 'request' : 'requests'}, ${time} ms`;
};

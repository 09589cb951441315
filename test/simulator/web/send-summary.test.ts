import { expect, test } from '@jest/globals';
import { summaryOf } from '../../../simulator/web/send-summary';

const request = (at: number) => ({
  at,
  method: 'GET',
  path: '/policy.json',
  status: 200,
  ms: 40,
  kind: 'policy',
  inner: [],
});

test.each([
  ['before the first Send', undefined, 'Nothing sent yet'],
  [
    'while it is checked',
    { startedAt: 100, endedAt: undefined, outcome: 'checking' },
    'Last Send: checking',
  ],
  [
    'one request',
    { startedAt: 250, endedAt: 390, outcome: 'held' },
    'Last Send: 1 request, 140 ms',
  ],
  [
    'two requests',
    { startedAt: 150, endedAt: 390, outcome: 'held' },
    'Last Send: 2 requests, 240 ms',
  ],
])('%s', (_name, lastSend, expected) => {
  expect(summaryOf(lastSend, [request(100), request(200), request(300)])).toBe(expected);
});

import { pause, retryAfterMs } from '../../src/transport/retry-after';
import { handClock } from '../builders/clock';
import { startDeadline } from '../../src/transport/deadline';

const now = Date.parse('2026-11-21T15:00:00Z');

test.each([
  ['2', 2000],
  [' 2.128', 2128],
  ['0', 0],
  ['Sat, 21 Nov 2026 15:00:05 GMT', 5000],
  ['Sat, 21 Nov 2026 14:00:00 GMT', 0],
  ['-1', null],
  ['soon', null],
  ['1e9', null],
  ['', null],
  [null, null],
  [undefined, null],
  [3, null],
])('%j is a wait of %j ms', (header, expected) => {
  expect(retryAfterMs(header, now)).toBe(expected);
});

test('waits only for what fits into what is left', async () => {
  const { clock, goOn, sleepers } = handClock();
  const deadline = startDeadline(clock, 3000);
  const before = sleepers();
  expect(await pause(3000, deadline, clock)).toBe(false);
  expect(await pause(null, deadline, clock)).toBe(false);
  expect(sleepers()).toBe(before);
  const waited = pause(2999, deadline, clock);
  await goOn(2999);
  expect(await waited).toBe(true);
});

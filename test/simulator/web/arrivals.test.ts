import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { stormSchema } from '../../../simulator/people/mailbox';
import { allEngland, person } from '../../../simulator/stories/cast';
import { repliesToAll } from '../../../simulator/stories/replies-to-all';
import { earlier, inboxWith, stormWith } from '../../../simulator/web/arrivals';

const now = Date.parse('2026-11-21T09:00:00Z');
const minute = 60_000;

const original = {
  id: 'm1',
  from: person('Ewan Fletcher'),
  to: [allEngland],
  subject: 'Test',
  body: 'Test',
  minutesAgo: 4,
};

const three = repliesToAll.slice(0, 3);

test('those already there came evenly since the message they answer', () => {
  expect(earlier(three, original, now).map(({ at }) => (now - at) / minute)).toEqual([3, 2, 1]);
});

test('the inbox shows the newest reply first, to everybody, and grows older', () => {
  const later = now + 2 * minute;
  const [newest, ...others] = inboxWith(earlier(three, original, now), original, now, later);
  expect(newest).toMatchObject({
    from: three[2]?.from,
    to: [original.from, allEngland],
    subject: 'RE: Test',
    minutesAgo: 3,
  });
  const ages = [newest, ...others].map((message) => message?.minutesAgo ?? 0);
  expect(ages.slice(0, 3)).toEqual([3, 4, 5]);
  expect(Math.min(...ages.slice(3))).toBeGreaterThan(5);
});

test('the mailbox behind Graph takes the same as a storm', () => {
  const storm = stormWith(earlier(three, original, now), original, now, now + minute);
  expect(v.safeParse(stormSchema, storm).issues).toBeUndefined();
  expect(storm.original.minutesAgo).toBe(5);
  expect(storm.also.map(({ from }) => from)).toEqual(three.map(({ from }) => from.address));
});

test('everybody who replies is somebody else', () => {
  const addresses = repliesToAll.map(({ from }) => from.address);
  expect(new Set(addresses).size).toBe(addresses.length);
});

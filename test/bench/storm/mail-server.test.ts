import { countUpTo, mailServer } from '../../../bench/storm/mail-server';

const server = (hasProtection: boolean, recipients = 6_000) => {
  const made = mailServer(recipients, 100, hasProtection); // 6,000 copies take a minute
  made.begin(-1);
  return made;
};

test('messages are delivered one after another', () => {
  const { reply, deliveredAt } = server(false);
  reply(0.2, 1);
  reply(10, 2);
  expect(deliveredAt).toEqual([1, 2, 11]);
});

test('a message counts once the last copy is out', () => {
  const { deliveredBy } = server(false);
  expect([deliveredBy(0.99), deliveredBy(1)]).toEqual([0, 1]);
});

test('ten replies within an hour pass, then none for six hours, then ten again', () => {
  const { reply } = server(true);
  const taken = (from: number, to: number): number => {
    let count = 0;
    for (let at = from; at < to; at += 1) count += Number(reply(at, at));
    return count;
  };
  expect(taken(0, 10)).toBe(10);
  expect(taken(10, 9 + 360)).toBe(0);
  expect(taken(9 + 360, 9 + 420)).toBe(10);
});

test('nine replies an hour are no storm to the server', () => {
  const { reply } = server(true);
  const answers = Array.from({ length: 200 }, (_, index) => reply(index * (60 / 9), index));
  expect(answers).not.toContain(false);
});

test.each([
  [2_499, true],
  [2_500, false],
])('with %i recipients the eleventh reply passes: %p', (recipients, passes) => {
  const { reply } = server(true, recipients);
  for (let count = 1; count <= 10; count += 1) reply(count, count);
  expect(reply(11, 11)).toBe(passes);
});

test('different people who replied are counted once each, and never the first message', () => {
  const { reply, repliersBetween } = server(false);
  for (const [at, person] of [
    [2, 7],
    [3, 7],
    [4, 8],
  ] as const)
    reply(at, person);
  expect(repliersBetween(-60, 100)).toBe(2);
  expect(repliersBetween(4.5, 100)).toBe(1);
  expect(repliersBetween(-60, 1)).toBe(0);
});

test.each([
  [[], 3, 0],
  [[1, 2, 3], 0, 0],
  [[1, 2, 2, 3], 2, 3],
  [[1, 2, 3], 9, 3],
])('of %j, %i is reached by %i', (ascending, limit, count) => {
  expect(countUpTo(ascending, limit)).toBe(count);
});

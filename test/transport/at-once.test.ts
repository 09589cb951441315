import { atOnce } from '../../src/transport/at-once';

test('never more at once than allowed, everyone in turn, failures included', async () => {
  const inTurn = atOnce(2);
  let running = 0;
  let most = 0;
  const started: number[] = [];
  const task = (index: number) => async () => {
    started.push(index);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
    if (index % 3 === 0) throw new Error(String(index));
    return index;
  };
  const done = await Promise.allSettled(
    Array.from({ length: 10 }, (_, index) => inTurn(task(index))),
  );
  expect(most).toBe(2);
  expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(done.map(({ status }) => status)).toEqual(
    Array.from({ length: 10 }, (_, index) => (index % 3 === 0 ? 'rejected' : 'fulfilled')),
  );
  expect(await inTurn(() => Promise.resolve('again'))).toBe('again');
});

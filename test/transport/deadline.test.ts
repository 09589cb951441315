import { share, startDeadline, within } from '../../src/transport/deadline';
import { handClock } from '../builders/clock';

const watch = (passed: Promise<void>) => {
  let has = false;
  void passed.then(() => {
    has = true;
  });
  return () => has;
};

test('passes when its budget is over, and not before', async () => {
  const { clock, goOn } = handClock();
  const deadline = startDeadline(clock, 3000);
  const hasPassed = watch(deadline.passed);
  await goOn(2999);
  expect([deadline.left(), hasPassed()]).toEqual([1, false]);
  await goOn(1);
  expect([deadline.left(), hasPassed()]).toEqual([0, true]);
});

test.each([
  ['later', 4500],
  ['earlier', 1000],
] as const)('moved %s it counts from the same start', async (_, budget) => {
  const { clock, goOn } = handClock();
  const deadline = startDeadline(clock, 3000);
  const hasPassed = watch(deadline.passed);
  await goOn(500);
  deadline.moveTo(budget);
  await goOn(budget - 501);
  expect([deadline.left(), hasPassed()]).toEqual([1, false]);
  await goOn(1);
  expect([deadline.left(), hasPassed()]).toEqual([0, true]);
});

test('moved into the past it passes at once', async () => {
  const { clock, goOn } = handClock();
  const deadline = startDeadline(clock, 3000);
  const hasPassed = watch(deadline.passed);
  await goOn(800);
  deadline.moveTo(500);
  await goOn(0);
  expect([deadline.left(), hasPassed()]).toEqual([0, true]);
});

test('moved back and forth it passes once, at the last end', async () => {
  const { clock, goOn } = handClock();
  const deadline = startDeadline(clock, 3000);
  const hasPassed = watch(deadline.passed);
  deadline.moveTo(1000);
  deadline.moveTo(4000);
  await goOn(3999);
  expect(hasPassed()).toBe(false);
  await goOn(1);
  expect(hasPassed()).toBe(true);
});

test('once passed it stays so', async () => {
  const { clock, goOn } = handClock();
  const deadline = startDeadline(clock, 500);
  await goOn(500);
  deadline.moveTo(4500);
  expect(deadline.left()).toBe(0);
});

test('passes although the time was set back meanwhile', async () => {
  let now = 1_000_000;
  let wake = (): void => undefined;
  const after = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  const deadline = startDeadline({ now: () => now, after }, 3000);
  now = 0;
  wake();
  await deadline.passed;
  expect(deadline.left()).toBe(0);
});

test('a share ends first, or with the whole where that is moved', async () => {
  const { clock, goOn } = handClock();
  const whole = startDeadline(clock, 3000);
  const part = share(whole, 1 / 3, clock);
  expect(part.left()).toBe(1000);
  const hasPassed = watch(part.passed);
  await goOn(400);
  whole.moveTo(500);
  expect(part.left()).toBe(100);
  await goOn(100);
  expect([part.left(), hasPassed(), whole.left()]).toEqual([0, true, 0]);
});

test('within: the value in time, late after it, the failure as it is', async () => {
  const { clock, goOn } = handClock();
  const deadline = startDeadline(clock, 100);
  expect(await within(Promise.resolve(7), deadline)).toEqual({ late: false, value: 7 });
  await expect(within(Promise.reject(new Error('no')), deadline)).rejects.toThrow('no');
  const never = within(new Promise<number>(() => undefined), deadline);
  await goOn(100);
  expect(await never).toEqual({ late: true });
});

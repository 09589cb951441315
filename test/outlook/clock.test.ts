import { officeCalls } from '../../src/outlook/call';
import { officeClock } from '../../src/outlook/clock';

/** Only what the clock asks of Outlook: the subject, answered after `ms`. */
const withItem = (subject: { getAsync: (done: (result: object) => void) => void } | null) => {
  Object.assign(globalThis, {
    Office: { context: { mailbox: { item: subject === null ? null : { subject } } } },
  });
};

let asked = 0;
const answering = (after: (done: () => void) => void) => ({
  getAsync: (done: (result: object) => void) => {
    asked += 1;
    // An endless run of answers at once would keep the test from ever failing.
    if (asked > 10_000) return;
    after(() => {
      done({ status: 'succeeded', value: '' });
    });
  },
});

beforeEach(() => {
  asked = 0;
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

const pending = (): Promise<void> => new Promise((done) => setTimeout(done, 500));

test('with timers it asks Outlook nothing', async () => {
  withItem(answering((done) => setTimeout(done, 1)));
  const clock = officeClock((wake, ms) => setTimeout(wake, ms), officeCalls());
  await clock.during(clock.after(20));
  expect(asked).toBe(0);
});

test('without timers it wakes by the answers of Outlook, never early', async () => {
  withItem(answering((done) => setTimeout(done, 5)));
  const clock = officeClock(null, officeCalls());
  const start = clock.now();
  const woken = clock.after(60).then(() => clock.now() - start);
  const work = clock.during(pending());
  const slept = await woken;
  expect(slept).toBeGreaterThanOrEqual(60);
  expect(slept).toBeLessThan(200);
  await work;
});

test('without timers and with nothing to wait for it asks Outlook nothing', async () => {
  withItem(answering((done) => setTimeout(done, 1)));
  const clock = officeClock(null, officeCalls());
  void clock.after(10);
  await pending();
  expect(asked).toBe(0);
});

test('it ends when what was waited for is there', async () => {
  withItem(answering((done) => setTimeout(done, 5)));
  const clock = officeClock(null, officeCalls());
  void clock.after(10_000);
  await clock.during(new Promise((done) => setTimeout(done, 30)));
  const before = asked;
  await pending();
  expect(asked - before).toBeLessThanOrEqual(1);
});

test.each([
  ['at once', (done: () => void) => done()],
  ['in the same turn', (done: () => void) => void Promise.resolve().then(() => done())],
])('a client that answers %s does not keep the network from being heard', async (_, answer) => {
  withItem(answering(answer));
  const clock = officeClock(null, officeCalls());
  void clock.after(10_000);
  await clock.during(new Promise((done) => setTimeout(done, 20)));
  expect(asked).toBe(1);
});

test('whoever goes to sleep while something is waited for is woken as well', async () => {
  withItem(answering((done) => setTimeout(done, 5)));
  const clock = officeClock(null, officeCalls());
  void clock.during(pending());
  await clock.after(10);
  const before = asked;
  await new Promise((done) => setTimeout(done, 30));
  expect(asked - before).toBeLessThanOrEqual(1);
  await clock.after(10);
  expect(asked).toBeGreaterThan(before);
});

test('without an item nothing is asked', async () => {
  withItem(null);
  const clock = officeClock(null, officeCalls());
  void clock.after(10_000);
  await clock.during(new Promise((done) => setTimeout(done, 20)));
  expect(asked).toBe(0);
});

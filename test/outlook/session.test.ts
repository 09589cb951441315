import type { OfficeClock } from '../../src/outlook/clock';
import { officeCalls } from '../../src/outlook/call';
import { openItem } from '../../src/outlook/item';
import { sessionPatience } from '../../src/outlook/session-patience';
import { handClock } from '../builders/clock';
import { fakeOffice, type FakeClient } from '../scenarios/bundle/fake-office';

const onMac: FakeClient = { platform: 'Mac' };

const open = (client: FakeClient = {}) => {
  const fake = fakeOffice({}, client);
  Object.assign(globalThis, { Office: fake.office });
  const { clock, goOn, sleepers } = handClock();
  let setBack = 0;
  const officeClock: OfficeClock = {
    now: () => clock.now() - setBack,
    after: clock.after,
    during: (work) => work,
  };
  const { session } = openItem(officeCalls(), sessionPatience(officeClock));
  const pass = async (ms: number): Promise<void> => {
    await goOn(ms);
    // The fake client answers by a timer of its own.
    await new Promise((answered) => setTimeout(answered, 5));
  };
  const putBack = (ms: number): void => {
    setBack = ms;
  };
  return { fake, session, pass, sleepers, putBack };
};

/** Whether it has an answer yet, and which. */
const watch = (asked: Promise<string | null>) => {
  const seen: { answer?: string | null } = {};
  void asked.then((answer) => {
    seen.answer = answer;
  });
  return seen;
};

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

test.each<FakeClient['platform']>(['OfficeOnline', 'PC', 'iOS', 'Android'])(
  'on %s nothing found is nothing there, at once',
  async (platform) => {
    const { fake, session, sleepers } = open({ platform: platform ?? 'PC' });
    expect(await session.get('one')).toBeNull();
    expect(fake.asked).toEqual(['sessionData.get']);
    expect(sleepers()).toBe(0);
  },
);

test('on Mac a late value is waited for', async () => {
  const { fake, session, pass } = open(onMac);
  const one = watch(session.get('one'));
  await pass(0);
  await pass(250);
  expect(one).toEqual({});
  fake.session.set('one', 'value');
  await pass(250);
  expect(one).toEqual({ answer: 'value' });
});

test('on Mac nothing is nothing after 2.2 s, and from then on at once', async () => {
  const { fake, session, pass } = open(onMac);
  const one = watch(session.get('one'));
  await pass(0);
  for (let ms = 0; ms < 2000; ms += 250) await pass(250);
  expect(one).toEqual({});
  await pass(200);
  expect(one).toEqual({ answer: null });
  expect(fake.asked.length).toBeLessThanOrEqual(12);
  fake.asked.length = 0;
  expect(await session.get('two')).toBeNull();
  expect(fake.asked).toEqual(['sessionData.get']);
});

test('on Mac one value found, also an empty one, means that the rest is there too', async () => {
  const { fake, session, pass } = open(onMac);
  const missing = watch(session.get('missing'));
  const late = watch(session.get('late'));
  await pass(0);
  fake.session.set('late', '').set('other', 'value');
  expect(await session.get('other')).toBe('value');
  await pass(250);
  expect({ missing, late }).toEqual({ missing: { answer: null }, late: { answer: '' } });
});

test('on Mac a store that fails fails at once', async () => {
  const { session } = open({ ...onMac, sessionFails: true });
  await expect(session.get('one')).rejects.toThrow();
});

test('on Mac a clock that is set back keeps nobody waiting', async () => {
  const { session, pass, putBack } = open(onMac);
  const one = watch(session.get('one'));
  await pass(0);
  putBack(100_000);
  await pass(250);
  expect(one).toEqual({ answer: null });
});

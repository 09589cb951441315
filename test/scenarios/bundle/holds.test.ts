import { writeFileSync } from 'node:fs';
import { defaultPolicy } from '../../../simulator/services/default-policy';
import { fetchPolicy } from '../../../src/policy/load';
import { http } from '../../../src/transport/http';
import { breakwater, removeTempPolicies, tempPolicy, textOf } from '../../admin/temp-policy';
import { inMs, realClock } from '../../builders/clock';
import { runServices, type Running } from '../../simulator/services/running-services';
import { list, user } from '../scenario';
import { fakeOffice, type FakeMessage } from './fake-office';
import { loadBundle, raise, siteFetch, type Globals } from './run-bundle';

/** An administrator edits the policy with the command line while people go on writing; nothing is restarted. */

let running: Running;

beforeAll(async () => {
  running = await runServices();
});

beforeEach(() => running.services.reset());

afterEach(removeTempPolicies);

afterAll(() => running.stop());

const onSend = 'onMessageSend';
const replyToWard: FakeMessage = {
  to: [list('ward-7', 'Ward 7')],
  subject: 'RE: Lost kettle',
  composeType: 'reply',
  inReplyTo: '<1@contoso.example>',
};

/** The file on the static host, and the command line that changes it. */
const host = () => {
  const file = tempPolicy(defaultPolicy(running.origin, false));
  const serve = (): void => {
    const state = { graph: false, latencyMs: 0, policyText: textOf(file) };
    expect(running.services.state.change(state)).toEqual([]);
  };
  serve();
  return {
    file,
    run: async (args: readonly string[], now = Date.now()) => {
      const [group = '', name = '', ...more] = args;
      const answer = await breakwater([group, name, '--policy', file, ...more], { now });
      serve();
      return answer;
    },
    writeByHand: (text: string): void => {
      writeFileSync(file, text);
      serve();
    },
  };
};

const webStorage = (): Globals => {
  const kept = new Map<string, string>();
  return {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
  };
};

/** One person's Outlook: the same window and the same storage from one Send to the next. */
const outlook = (
  message: FakeMessage,
  {
    storage = {},
    isAlwaysNew = false,
  }: { readonly storage?: Globals; readonly isAlwaysNew?: boolean } = {},
) => {
  const fake = fakeOffice(message);
  const load = () => loadBundle(fake, { fetch: siteFetch(running.origin), ...storage });
  load();
  return {
    fake,
    send: async () => {
      if (isAlwaysNew) load();
      const { options } = await raise(fake, onSend);
      return options?.allowEvent === true ? 'leaves' : (options?.errorMessage ?? '');
    },
  };
};

const hold = (...args: readonly string[]) => ['hold', 'add', '--id', 'INC-2041', ...args];
const onWard = ['--until', '+6h', '--list', 'ward-7@contoso.example'];
const notice = ['--message', 'en=We are cleaning up.'];

test.each<[string, () => Parameters<typeof outlook>[1]]>([
  ['one runtime, roamingSettings', () => ({})],
  ['one runtime, localStorage', () => ({ storage: webStorage() })],
  ['a new runtime for each event', () => ({ isAlwaysNew: true })],
])('a hold stops the next reply and its end lets it go: %s', async (_, options) => {
  const { run } = host();
  const { send } = outlook(replyToWard, options());
  expect(await send()).toBe('leaves');

  expect(await run(hold(...onWard, ...notice))).toMatchObject({ exitCode: 0 });
  expect(await send()).toContain('We are cleaning up.');

  expect(await run(['hold', 'end', 'INC-2041'])).toMatchObject({ exitCode: 0 });
  expect(await send()).toBe('leaves');
});

test('a hold on a subject stops replies, whatever their prefix, and no new message', async () => {
  const { run } = host();
  const replies = ['RE: Lost kettle', 'AW: lost KETTLE', 'SV: RE: Lost kettle'].map((subject) =>
    outlook({ ...replyToWard, subject }),
  );
  const fresh = outlook({ to: [list('ward-7')], subject: 'Lost kettle' });
  for (const { send } of [...replies, fresh]) expect(await send()).toBe('leaves');

  await run(hold('--until', '+6h', '--subject', 'Lost kettle', ...notice));
  for (const { send } of replies) expect(await send()).toContain('We are cleaning up.');
  expect(await fresh.send()).toBe('leaves');
});

test('ordinary mail goes on without a request while a hold is there', async () => {
  const { run } = host();
  await run(hold(...onWard, '--subject', 'Lost kettle'));
  const { send } = outlook({ ...replyToWard, to: ['a', 'b', 'c'].map(user) });
  expect(await send()).toBe('leaves');
  expect(running.services.log.entries()).toEqual([]);
});

test('an expired hold does nothing', async () => {
  const { file, run, writeByHand } = host();
  const yesterday = Date.now() - 24 * 3_600_000;
  expect(await run(hold(...onWard), yesterday)).toMatchObject({ exitCode: 0 });
  expect(await outlook(replyToWard).send()).toBe('leaves');
  // It is in the file that was asked for, and would have held until its end.
  expect(running.services.log.entries().map(({ kind }) => kind)).toContain('policy');
  const still = JSON.parse(textOf(file));
  const later = new Date(Date.now() + 3_600_000).toISOString();
  writeByHand(JSON.stringify({ ...still, holds: [{ ...still.holds[0], until: later }] }));
  expect(await outlook(replyToWard).send()).not.toBe('leaves');
});

test('a hold that ends between two presses of Send lets the second one go', async () => {
  const { run } = host();
  const ends = new Date(Date.now() + 2000);
  const { send } = outlook(replyToWard);
  await run(hold('--until', ends.toISOString(), '--list', 'ward-7@contoso.example', ...notice));
  expect(await send()).toContain('We are cleaning up.');
  await new Promise((later) => setTimeout(later, ends.getTime() - Date.now() + 50));
  expect(await send()).toBe('leaves');
});

test('a hold that is broken by hand: the last good policy stays, and the mistake is told', async () => {
  const { file, run, writeByHand } = host();
  const held = outlook({ to: [list('ward-7', 'Ward 7')] });
  await run(hold(...onWard, ...notice));
  expect(await held.send()).toContain('We are cleaning up.');

  const added = { id: 'INC-2042', until: 'tonight', lists: ['regional-midwives@contoso.example'] };
  const file2041 = JSON.parse(textOf(file));
  writeByHand(JSON.stringify({ ...file2041, budgetMs: 'fast', holds: [added] }));

  // Its own hold is not in force, the one of the last good copy still is.
  expect(await held.send()).toContain('We are cleaning up.');
  const { fake } = held;
  const store = {
    get: (key: string) => fake.settings.get(key) ?? null,
    set: () => true,
  };
  const loaded = await fetchPolicy(
    {
      http: http(siteFetch(running.origin)),
      store,
      clock: realClock,
      url: 'https://localhost:3000/policy.json',
      bakedIn: {},
    },
    inMs(2000),
  );
  expect(loaded).toMatchObject({
    origin: 'lastGood',
    failure: 'invalid',
    policy: { holds: [{ id: 'INC-2041' }] },
    problems: expect.arrayContaining([
      expect.objectContaining({ copy: 'published', path: 'budgetMs' }),
      expect.objectContaining({ copy: 'published', path: 'holds[0].until' }),
    ]),
  });

  const { exitCode, err } = await run(hold(...onWard));
  expect(exitCode).toBe(1);
  expect(err).toMatch(/budgetMs: found "fast"[^]*holds\[0\]\.until: found "tonight"/);
});

test('monitor mode suspends holds, and the command line says so', async () => {
  const { file, run, writeByHand } = host();
  writeByHand(JSON.stringify({ ...JSON.parse(textOf(file)), mode: 'monitor' }));
  expect((await run(hold(...onWard))).err).toContain('nothing is held');
  expect(await outlook(replyToWard).send()).toBe('leaves');
});

import { runServices, type Running } from '../../simulator/services/running-services';
import { list, user } from '../scenario';
import { prepare } from '../services';
import { fakeOffice, type FakeClient, type FakeMessage } from './fake-office';
import { loadBundle, raise, siteFetch, type Globals } from './run-bundle';

/** Every way Send can go wrong around the handler: it answers once, in time, and says what it does not know. */

let running: Running;

beforeAll(async () => {
  running = await runServices();
});

beforeEach(() => {
  prepare(
    { title: '', message: {}, services: { graph: false }, expected: { action: 'allow' } },
    running,
  );
});

afterAll(() => running.stop());

const send = async (message: FakeMessage, client: FakeClient, globals: Globals) => {
  const fake = fakeOffice(message, client);
  loadBundle(fake, globals);
  const completed = await raise(fake, message.isMeeting ? 'onAppointmentSend' : 'onMessageSend');
  return { ...completed, fake };
};

const budgetMs = 3000;
const never = () => new Promise<never>(() => undefined);
const timers = { setTimeout };
const toAllEngland: FakeMessage = { to: [list('all-england', 'All England')], subject: 'Test' };

test.each<[string, Globals]>([
  ['without timers', { fetch: never }],
  ['with timers', { fetch: never, ...timers }],
])('every request hanging, %s: a warning within the budget', async (_, globals) => {
  const { options, ms } = await send(toAllEngland, { callMs: 5 }, globals);
  expect(ms).toBeLessThan(budgetMs + 300);
  expect(options).toMatchObject({ allowEvent: false, sendModeOverride: 'promptUser' });
  expect(options?.errorMessage).toContain('All England');
});

test.each<[string, Globals]>([
  ['refusing', { fetch: () => Promise.reject(new TypeError('Network request failed')) }],
  [
    'throwing',
    {
      fetch: () => {
        throw new TypeError('Network request failed');
      },
    },
  ],
  ['missing', {}],
])('fetch %s: the warning for an unreachable directory, at once', async (_, globals) => {
  const { options, ms } = await send(toAllEngland, {}, globals);
  expect(ms).toBeLessThan(1000);
  expect(options).toMatchObject({ allowEvent: false, sendModeOverride: 'promptUser' });
});

test.each<[FakeClient['calls'], Globals]>([
  ['fail', {}],
  ['throw', {}],
  ['hang', timers],
])('every Office call: %s', async (calls, globals) => {
  const { options, ms } = await send(
    toAllEngland,
    { calls: calls ?? 'answer' },
    {
      fetch: siteFetch(running.origin),
      ...globals,
    },
  );
  expect(ms).toBeLessThan(budgetMs + 300);
  expect(options).toMatchObject({ allowEvent: false, sendModeOverride: 'promptUser' });
});

test('every Office call failing on a client without Send Anyway: the message goes', async () => {
  const { options } = await send(toAllEngland, { calls: 'fail', mailbox: '1.12' }, {});
  expect(options).toEqual({ allowEvent: true });
});

test('ordinary mail: one round for To, Cc and Bcc, nothing else asked, no fetch needed', async () => {
  const { options, fake } = await send({ to: ['a', 'b', 'c'].map(user) }, {}, {});
  expect(options).toEqual({ allowEvent: true });
  expect([...fake.asked].sort()).toEqual(['bcc', 'cc', 'to']);
  expect(fake.mostInFlight()).toBe(3);
});

test('an ordinary meeting asks for its attendees alone', async () => {
  const { options, fake } = await send({ to: [user('a')], isMeeting: true }, {}, {});
  expect(options).toEqual({ allowEvent: true });
  expect([...fake.asked].sort()).toEqual(['cc', 'to']);
});

test('never more than three Office calls at once', async () => {
  const { fake } = await send(toAllEngland, { callMs: 3 }, { fetch: siteFetch(running.origin) });
  expect(fake.mostInFlight()).toBe(3);
});

test('never more than six requests to the static host at once, however many lists', async () => {
  let inFlight = 0;
  let most = 0;
  const toSite = siteFetch(running.origin);
  const fetch = async (url: string) => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    const answer = await toSite(url);
    inFlight -= 1;
    return answer;
  };
  await send({ to: Array.from({ length: 30 }, (_, n) => list(`list${String(n)}`)) }, {}, { fetch });
  expect(most).toBe(6);
});

test('the static host is asked once for each file, also where its policy names other sources', async () => {
  running.services.state.change({ graph: true });
  await send({ to: [list('innocent')] }, {}, { fetch: siteFetch(running.origin) });
  const paths = running.services.log.entries().map(({ path }) => path);
  expect(paths).toHaveLength(2);
  expect(new Set(paths).size).toBe(2);
});

test('a meeting with All England is held, and its own pane named', async () => {
  const { options } = await send(
    { ...toAllEngland, isMeeting: true },
    {},
    {
      fetch: siteFetch(running.origin),
    },
  );
  expect(options).toMatchObject({ allowEvent: false, commandId: 'breakwater.appointment.pane' });
});

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => user(`person${String(n)}`));

test.each<[string, FakeClient, number, string | null]>([
  ['the web', { platform: 'OfficeOnline' }, 1000, '1,000'],
  ['classic with 1.16', { platform: 'PC', mailbox: '1.16' }, 1000, '1,000'],
  ['classic before', { platform: 'PC', mailbox: '1.14' }, 500, '500'],
  ['Mac, which has no cap', { platform: 'Mac' }, 200, null],
  ['the web, below its cap', { platform: 'OfficeOnline' }, 200, null],
])('an array as long as the cap of %s means "at least"', async (_, client, count, number) => {
  const { options } = await send({ to: people(count) }, client, {
    fetch: siteFetch(running.origin),
  });
  expect(options?.allowEvent).toBe(number === null);
  if (number !== null) expect(options?.errorMessage).toContain(`at least ${number}`);
});

test('the newer library functions are not needed', async () => {
  const fake = fakeOffice(toAllEngland);
  const context = loadBundle(fake, { fetch: siteFetch(running.origin) }, [
    'Object.entries',
    'Object.values',
    'Object.fromEntries',
    'Object.getOwnPropertyDescriptors',
    'String.prototype.padStart',
    'String.prototype.padEnd',
    'String.prototype.trimStart',
    'String.prototype.trimEnd',
    'String.prototype.matchAll',
    'String.prototype.replaceAll',
    'String.prototype.at',
    'Array.prototype.flat',
    'Array.prototype.flatMap',
    'Array.prototype.at',
    'Array.prototype.findLast',
    'Promise.prototype.finally',
    'Promise.allSettled',
    'Promise.any',
    'Intl',
    'globalThis',
    'BigInt',
    'WeakRef',
    'SharedArrayBuffer',
    'Atomics',
  ]);
  expect(context).toBeDefined();
  const { options } = await raise(fake, 'onMessageSend');
  expect(options?.errorMessage).toContain('840,000');
});

test('without fetch, XMLHttpRequest is used', async () => {
  const asked: string[] = [];
  class Xhr {
    status = 0;
    responseText = '';
    timeout = 0;
    onload: (() => void) | null = null;
    onerror: (() => void) | null = null;
    private url = '';
    open(_: string, url: string) {
      this.url = url;
    }
    setRequestHeader() {
      return undefined;
    }
    getResponseHeader() {
      return null;
    }
    send() {
      asked.push(this.url);
      void siteFetch(running.origin)(this.url).then(async (answer) => {
        this.status = answer.status;
        this.responseText = await answer.text();
        this.onload?.();
      });
    }
  }
  const { options } = await send(toAllEngland, {}, { XMLHttpRequest: Xhr });
  expect(options?.errorMessage).toContain('840,000');
  expect(asked).toHaveLength(2);
});

test.each(['hostile', 'long-name'])('the list named %s does no harm', async (local) => {
  const entry = running.people.lists.find(({ address }) => address.startsWith(local));
  const { options } = await send(
    { to: [list(local, entry?.name)] },
    {},
    {
      fetch: siteFetch(running.origin),
    },
  );
  const { errorMessage = '', errorMessageMarkdown = '' } = options ?? {};
  expect(errorMessage).toContain('320');
  for (const text of [errorMessage, errorMessageMarkdown]) {
    expect(text.length).toBeLessThanOrEqual(500);
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  }
  expect(errorMessageMarkdown).not.toMatch(/(?<!\\)\]\(/);
});

import { consentDesk, scopesOf } from '../../src/outlook/consent';
import type { SignIn } from '../../src/outlook/sign-in';
import type { Store } from '../../src/ports';
import { inMs } from '../builders/clock';
import { at } from '../builders/facts';
import { fakeOffice } from '../scenarios/bundle/fake-office';

const graph = {
  clientId: 'c',
  authority: 'https://login.test',
  root: 'https://graph.test/v1.0',
  mailTips: true,
  groups: true,
  conversations: true,
};

const memory = () => {
  const kept = new Map<string, string>();
  const store: Store = {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => {
      kept.set(key, value);
      return true;
    },
  };
  return { kept, store };
};

const msalError = (errorCode: string): Error =>
  Object.assign(new Error('It did not work.'), { errorCode });

const refuse = (errorCode: string) => () => Promise.reject(msalError(errorCode));
const never = () => new Promise<never>(() => undefined);

type How = Partial<SignIn> & { readonly isSupported?: boolean; readonly store?: Store };

const desk = ({ isSupported = true, store = memory().store, ...more }: How = {}) => {
  Object.assign(globalThis, { Office: fakeOffice({}, { hasNestedAppAuth: isSupported }).office });
  const asked: (readonly string[])[] = [];
  const take = (scopes: readonly string[]): Promise<string> => {
    asked.push(scopes);
    return Promise.resolve('token');
  };
  const signIn: SignIn = { silently: take, byPopup: take, ...more };
  return { ...consentDesk(graph, { signIn, store, now: () => at }), asked };
};

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

const all = ['Mail.Read', 'GroupMember.Read.All', 'Mail.ReadBasic'];

test('the person is asked once for all that the policy needs, and for no more', async () => {
  const { ask, asked } = desk();
  expect(await ask()).toBe('given');
  expect(asked).toEqual([all]);
  expect(scopesOf({ ...graph, groups: false })).toEqual(['Mail.Read', 'Mail.ReadBasic']);
  expect(scopesOf({ ...graph, mailTips: false, conversations: false })).toEqual([
    'GroupMember.Read.All',
  ]);
});

test('a silent token for everything is consent', async () => {
  const { status, asked } = desk();
  expect(await status(inMs(100))).toBe('given');
  expect(asked).toEqual([all]);
});

test.each<[string, SignIn['silently']]>([
  ['interaction is required', refuse('consent_required')],
  ['no answer comes', never],
])('%s: consent is missing, and nobody is asked', async (_, silently) => {
  const { status, asked } = desk({ silently });
  expect(await status(inMs(20))).toBe('missing');
  expect(asked).toEqual([]);
});

test('a client without nested app authentication cannot be asked', async () => {
  const { status, ask, asked } = desk({ isSupported: false });
  expect(await status(inMs(20))).toBe('unsupported');
  expect(await ask()).toBe('failed');
  expect(asked).toEqual([]);
});

test.each(['user_canceled', 'user_cancelled', 'access_denied'])(
  '%s is a refusal, and is remembered for this application',
  async (code) => {
    const { kept, store } = memory();
    const how = { store, byPopup: refuse(code), silently: refuse('consent_required') };
    expect(await desk(how).ask()).toBe('refused');
    expect(JSON.parse(kept.get('breakwater.consent') ?? '')).toEqual({
      clientId: 'c',
      date: '2026-11-21T15:00:00.000Z',
    });
    expect(await desk(how).status(inMs(20))).toBe('refused');
    kept.set('breakwater.consent', '{"clientId":"another"}');
    expect(await desk(how).status(inMs(20))).toBe('missing');
  },
);

test.each(['no_network_connectivity', 'nested_app_auth_bridge_disabled', 'interaction_required'])(
  '%s is no refusal',
  async (code) => {
    const { kept, store } = memory();
    expect(await desk({ store, byPopup: refuse(code) }).ask()).toBe('failed');
    expect(kept.size).toBe(0);
  },
);

test('who signs in after all has not refused', async () => {
  const { store } = memory();
  const silently = refuse('consent_required');
  expect(await desk({ store, byPopup: refuse('user_canceled') }).ask()).toBe('refused');
  expect(await desk({ store }).ask()).toBe('given');
  expect(await desk({ store, silently }).status(inMs(20))).toBe('missing');
});

test('consent that the administrator gave since counts more than a refusal', async () => {
  const { store } = memory();
  await desk({ store, byPopup: refuse('user_canceled') }).ask();
  expect(await desk({ store }).status(inMs(20))).toBe('given');
});

test('a damaged memory, and a store that keeps nothing, are no refusal', async () => {
  const silently = refuse('consent_required');
  for (const text of ['{', 'null', '[]', '"c"']) {
    const { kept, store } = memory();
    kept.set('breakwater.consent', text);
    expect(await desk({ store, silently }).status(inMs(20))).toBe('missing');
  }
  const store: Store = { get: () => null, set: () => false };
  expect(await desk({ store, byPopup: refuse('user_canceled') }).ask()).toBe('refused');
});

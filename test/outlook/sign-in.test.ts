import { BroadcastChannel } from 'node:worker_threads';
import { consentDesk } from '../../src/outlook/consent';
import { sharedSignIns, signInTo } from '../../src/outlook/sign-in';
import { inMs } from '../builders/clock';
import { at } from '../builders/facts';
import { fakeOffice } from '../scenarios/bundle/fake-office';

/** The bridge of Outlook as MSAL itself speaks to it: each answer is the token service's or a failure. */

type Listener = (message: string) => void;
type Asked = { readonly method: string; readonly scope: string };

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = `${encode({ alg: 'none' })}.${encode({ oid: 'o', tid: 't', preferred_username: 'p' })}.`;

const tokenOf = (scope: string) => ({
  token: { access_token: `token for ${scope}`, id_token: jwt, expires_in: 3600, scope },
  account: { environment: 'login.test', username: 'p', homeAccountId: 'o.t', tenantId: 't' },
});

const init = {
  initContext: { sdkName: 'test', sdkVersion: '1', capabilities: {}, accountContext: undefined },
};

/** MSAL never closes its own, which would keep the tests from ending. */
class QuietChannel extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    this.unref();
  }
}

type Answers = { readonly [method: string]: string | null };

/** `answers`: the status of a failure, null for a token. */
const bridge = (answers: Answers) => {
  const listeners = new Set<Listener>();
  const asked: Asked[] = [];
  const respond = (text: string): void => {
    const { method, requestId, tokenParams = { scope: '' } } = JSON.parse(text);
    if (method !== 'GetInitContext') asked.push({ method, scope: tokenParams.scope });
    const status = answers[method] ?? null;
    const part =
      status !== null
        ? { success: false, error: { status, code: status.toLowerCase() } }
        : { success: true, ...(method === 'GetInitContext' ? init : tokenOf(tokenParams.scope)) };
    const answer = JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...part });
    setTimeout(() => listeners.forEach((listener) => listener(answer)), 1);
  };
  Object.assign(globalThis, {
    BroadcastChannel: QuietChannel,
    Office: fakeOffice({}, { hasNestedAppAuth: true }).office,
    window: {
      crypto: globalThis.crypto,
      nestedAppAuthBridge: {
        addEventListener: (_: string, listener: Listener) => listeners.add(listener),
        removeEventListener: (_: string, listener: Listener) => listeners.delete(listener),
        postMessage: respond,
      },
    },
  });
  return asked;
};

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'window');
});

const graph = {
  clientId: '7f3c1f60-52a0-4d9b-9b57-1d2f6a8e4c11',
  authority: 'https://login.microsoftonline.com/organizations',
  root: 'https://graph.microsoft.com/v1.0',
  mailTips: true,
  groups: true,
  conversations: true,
};

const store = { get: () => null, set: () => true };
const deskOf = () => consentDesk(graph, { signIn: signInTo(graph), store, now: () => at });

test('without consent the silent way fails, and the window brings the token', async () => {
  const asked = bridge({ GetToken: 'USER_INTERACTION_REQUIRED' });
  const desk = deskOf();
  expect(await desk.status(inMs(2000))).toBe('missing');
  expect(await desk.ask()).toBe('given');
  expect(asked.map(({ method }) => method)).toEqual(['GetToken', 'GetTokenPopup']);
  for (const scope of ['Mail.Read', 'GroupMember.Read.All', 'Mail.ReadBasic'])
    expect(asked[1]?.scope.split(' ')).toContain(scope);
});

test.each<[string, string]>([
  ['USER_CANCEL', 'refused'],
  ['NO_NETWORK', 'failed'],
  ['DISABLED', 'failed'],
  ['ACCOUNT_UNAVAILABLE', 'failed'],
  ['NESTED_APP_AUTH_UNAVAILABLE', 'failed'],
  ['TRANSIENT_ERROR', 'failed'],
  ['PERSISTENT_ERROR', 'failed'],
  ['USER_INTERACTION_REQUIRED', 'failed'],
])('the window answers %s: %s', async (status, outcome) => {
  bridge({ GetToken: 'USER_INTERACTION_REQUIRED', GetTokenPopup: status });
  expect(await deskOf().ask()).toBe(outcome);
});

test.each([
  ['https://graph.microsoft.com/v1.0', 'Mail.Read'],
  ['https://graph.microsoft.us/v1.0', 'https://graph.microsoft.us/Mail.Read'],
  [
    'https://microsoftgraph.chinacloudapi.cn/v1.0',
    'https://microsoftgraph.chinacloudapi.cn/Mail.Read',
  ],
])('Graph at %s: both ways ask for %s', async (root, scope) => {
  const asked = bridge({});
  const signIn = signInTo({ ...graph, root });
  await signIn.silently(['Mail.Read']);
  await signIn.byPopup(['Mail.Read']);
  for (const request of asked) expect(request.scope.split(' ')).toContain(scope);
  expect(asked).toHaveLength(2);
});

test('one sign-in for each application', () => {
  const shared = sharedSignIns();
  expect(shared(graph)).toBe(shared({ ...graph }));
  expect(shared(graph)).not.toBe(shared({ ...graph, clientId: 'another' }));
});

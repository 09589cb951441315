import { createPeople } from '../../../simulator/people/people';
import { answerTokenRequest, readAccess } from '../../../simulator/services/token';

const { owner } = createPeople();
const now = Date.parse('2026-11-21T09:00:00Z');

const request = (method: string, more: object = {}) => ({
  messageType: 'NestedAppAuthRequest',
  method,
  requestId: 'r1',
  sendTime: now,
  ...more,
});

const tokenParams = {
  clientId: '7f3c1f60-52a0-4d9b-9b57-1d2f6a8e4c11',
  scope: 'https://graph.microsoft.com/Mail.Read GroupMember.Read.All openid profile offline_access',
  correlationId: 'c1',
};

const answer = (message: unknown, consent: 'granted' | 'missing' = 'granted') =>
  answerTokenRequest(message, { owner, now }, consent);

const aGuid: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);
const containsOwner: unknown = expect.stringContaining(owner.id);

const claimsOf = (jwt: string): unknown =>
  JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));

test('the first message learns whose mailbox it is', () => {
  expect(answer(request('GetInitContext'))?.body).toMatchObject({
    messageType: 'NestedAppAuthResponse',
    requestId: 'r1',
    success: true,
    initContext: { accountContext: { homeAccountId: containsOwner } },
  });
});

test('a silent request gets a token, an id token and an account that belong together', () => {
  const body: unknown = answer(request('GetToken', { tokenParams }))?.body;
  expect(body).toMatchObject({
    success: true,
    token: { expires_in: 3600, properties: null, scope: tokenParams.scope },
    account: {
      username: owner.address,
      localAccountId: owner.id,
      environment: 'login.windows.net',
    },
  });
  const { token } = body as { token: { access_token: string; id_token: string } };
  expect(claimsOf(token.id_token)).toMatchObject({
    aud: tokenParams.clientId,
    oid: owner.id,
    tid: aGuid,
    preferred_username: owner.address,
  });
  expect(token.id_token.endsWith('.')).toBe(true);
  expect(readAccess(`Bearer ${token.access_token}`, now)).toEqual({
    valid: true,
    scopes: ['Mail.Read', 'GroupMember.Read.All'],
  });
  expect(readAccess(`Bearer ${token.id_token}`, now)).toMatchObject({ valid: false });
});

test('without consent the silent request is told to ask the person, and the pop-up is granted', () => {
  expect(answer(request('GetToken', { tokenParams }), 'missing')).toMatchObject({
    body: { success: false, error: { status: 'USER_INTERACTION_REQUIRED' } },
    consents: false,
  });
  expect(answer(request('GetTokenPopup', { tokenParams }), 'missing')).toMatchObject({
    body: { success: true },
    consents: true,
  });
});

test.each([
  [undefined],
  [{}],
  [request('GetCookies')],
  [{ ...request('GetToken'), messageType: 'x' }],
])('%j is no message of MSAL', (message) => {
  expect(answer(message)).toBeUndefined();
});

import { expect, jest, test } from '@jest/globals';
import { answerSignIn, type SignInDesk } from '../../../simulator/host/sign-in';

const request = (method: string): string =>
  JSON.stringify({ messageType: 'NestedAppAuthRequest', method, requestId: 'r1' });

const deskOf = (desk: Partial<SignInDesk> = {}): SignInDesk => ({
  isOffered: () => true,
  askUser: () => Promise.resolve(true),
  forward: () => Promise.resolve('the answer'),
  ...desk,
});

test('hands a silent request on without a question', async () => {
  const askUser = jest.fn(() => Promise.resolve(true));
  expect(await answerSignIn(request('GetToken'), deskOf({ askUser }))).toBe('the answer');
  expect(askUser).not.toHaveBeenCalled();
});

test('asks before a pop-up', async () => {
  const refusing = deskOf({ askUser: () => Promise.resolve(false) });
  expect(await answerSignIn(request('GetTokenPopup'), refusing)).toContain('USER_CANCEL');
  expect(await answerSignIn(request('GetTokenPopup'), deskOf())).toBe('the answer');
});

test('names what is asked for, without what every sign-in asks for', async () => {
  const askUser = jest.fn((scopes: readonly string[]) => Promise.resolve(scopes.length > 0));
  const scope =
    'openid profile offline_access https://graph.microsoft.com/User.Read Mail.ReadBasic';
  const asked = {
    messageType: 'NestedAppAuthRequest',
    method: 'GetTokenPopup',
    tokenParams: { clientId: 'c', scope },
  };
  await answerSignIn(JSON.stringify(asked), deskOf({ askUser }));
  expect(askUser).toHaveBeenCalledWith(['User.Read', 'Mail.ReadBasic']);
});

test('answers where there is no sign-in, or no network', async () => {
  const none = deskOf({ isOffered: () => false });
  expect(await answerSignIn(request('GetToken'), none)).toContain('NESTED_APP_AUTH_UNAVAILABLE');
  const broken = deskOf({ forward: () => Promise.reject(new Error('gone')) });
  expect(await answerSignIn(request('GetToken'), broken)).toContain('NO_NETWORK');
});

test('leaves the messages of office.js alone', async () => {
  expect(await answerSignIn('{"_messageType":0}', deskOf())).toBeUndefined();
  expect(await answerSignIn({ not: 'text' }, deskOf())).toBeUndefined();
});

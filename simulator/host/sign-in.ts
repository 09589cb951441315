import { field, isRecord, parseJson, textField } from './untrusted';

/**
 * Outlook's side of nested app authentication: the messages that @azure/msal-browser sends through
 * window.nestedAppAuthBridge, carried between frame and host by frame/sign-in-bridge.
 */
export type SignInDesk = {
  readonly isOffered: () => boolean;
  /** The consent question with what is asked for, only where the add-in asks for a pop-up. */
  readonly askUser: (scopes: readonly string[]) => Promise<boolean>;
  /** Hands the message to the token service and brings its answer. */
  readonly forward: (message: string) => Promise<string>;
};

const requestType = 'NestedAppAuthRequest';
const silentMethods = ['GetInitContext', 'GetToken'];

/** Those that every sign-in asks for are not worth a line. */
const ordinaryScopes = ['openid', 'profile', 'offline_access', 'email'];

/** `https://graph.microsoft.com/User.Read` and `User.Read` are the same. */
const scopesOf = (request: unknown): readonly string[] =>
  textField(field(request, 'tokenParams'), 'scope')
    .split(' ')
    .map((scope) => scope.replace(/^https:\/\/[^/]+\//u, ''))
    .filter((scope) => scope !== '' && !ordinaryScopes.includes(scope));

export const answerSignIn = async (
  message: unknown,
  desk: SignInDesk,
): Promise<string | undefined> => {
  const request = parseJson(message);
  if (typeof message !== 'string' || !isRecord(request)) return undefined;
  if (request['messageType'] !== requestType) return undefined;
  const refuse = (status: string): string =>
    JSON.stringify({
      messageType: 'NestedAppAuthResponse',
      requestId: textField(request, 'requestId'),
      success: false,
      error: { status },
    });

  if (!desk.isOffered()) return refuse('NESTED_APP_AUTH_UNAVAILABLE');
  const isSilent = silentMethods.includes(textField(request, 'method'));
  if (!isSilent && !(await desk.askUser(scopesOf(request)))) return refuse('USER_CANCEL');
  try {
    return await desk.forward(message);
  } catch {
    return refuse('NO_NETWORK');
  }
};

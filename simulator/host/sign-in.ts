import { isRecord, parseJson, textField } from './untrusted';

/**
 * Outlook's side of nested app authentication: the messages that @azure/msal-browser sends through
 * window.nestedAppAuthBridge, carried between frame and host by frame/sign-in-bridge.
 */
export type SignInDesk = {
  readonly isOffered: () => boolean;
  /** The consent question, asked only where the add-in asks for a pop-up. */
  readonly askUser: () => Promise<boolean>;
  /** Hands the message to the token service and brings its answer. */
  readonly forward: (message: string) => Promise<string>;
};

const requestType = 'NestedAppAuthRequest';
const silentMethods = ['GetInitContext', 'GetToken'];

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
  if (!isSilent && !(await desk.askUser())) return refuse('USER_CANCEL');
  try {
    return await desk.forward(message);
  } catch {
    return refuse('NO_NETWORK');
  }
};

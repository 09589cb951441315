import { field, isRecord, parseJson, textField } from './untrusted';

/**
 * Outlook's side of nested app authentication: the messages that @azure/msal-browser (5.29.0, src/naa) sends through
 * window.nestedAppAuthBridge, carried between frame and host by frame/sign-in-bridge.
 */
export type TokenAnswer =
  | { readonly kind: 'token'; readonly token: unknown; readonly account: unknown }
  | { readonly kind: 'refused'; readonly status: string; readonly code: string };

export type SignInDesk = {
  readonly isOffered: () => boolean;
  /** `mayAsk` is false for a silent request: then a missing consent is an answer, not a question. */
  readonly requestToken: (params: unknown, mayAsk: boolean) => Promise<TokenAnswer>;
};

const initContext = { sdkName: 'stand-in', sdkVersion: '1.0.0', capabilities: {} };

export const answerSignIn = async (
  message: unknown,
  desk: SignInDesk,
): Promise<string | undefined> => {
  const request = parseJson(message);
  if (!isRecord(request) || request['messageType'] !== 'NestedAppAuthRequest') return undefined;
  const respond = (body: Readonly<Record<string, unknown>>): string =>
    JSON.stringify({
      messageType: 'NestedAppAuthResponse',
      requestId: textField(request, 'requestId'),
      ...body,
    });

  if (!desk.isOffered()) {
    return respond({ success: false, error: { status: 'NESTED_APP_AUTH_UNAVAILABLE' } });
  }
  const method = textField(request, 'method');
  if (method === 'GetInitContext') return respond({ success: true, initContext });
  const answer = await desk.requestToken(
    field(request, 'tokenParams'),
    method === 'GetTokenPopup' || method === 'GetTokenInteractive',
  );
  return answer.kind === 'token'
    ? respond({ success: true, token: answer.token, account: answer.account })
    : respond({ success: false, error: { status: answer.status, code: answer.code } });
};

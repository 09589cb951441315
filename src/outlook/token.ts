import type { AccessToken, Deadline } from '../ports';
import { within } from '../transport/deadline';
import { canSignIn, type SignIn } from './sign-in';

/** There is no token for Graph: no nested app authentication on this client, no consent yet, or no answer in time. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly code: 'unsupported' | 'refused' | 'late';

  constructor(code: 'unsupported' | 'refused' | 'late', cause?: unknown) {
    super(`No token for Graph: ${code}.`);
    this.code = code;
    // Error has a `cause` only since ES2022; this is the same property.
    Object.defineProperty(this, 'cause', { value: cause, configurable: true });
  }
}

const inTime = async (token: Promise<string>, deadline: Deadline): Promise<string> => {
  const answer = await within(token, deadline).catch((cause: unknown) => {
    throw new TokenError('refused', cause);
  });
  if (answer.late) throw new TokenError('late');
  return answer.value;
};

/** Silent only: a handler may not ask. First consent comes from the pane or the administrator. */
export const accessToken =
  ({ silently }: SignIn): AccessToken =>
  (scopes, deadline) =>
    canSignIn()
      ? inTime(silently(scopes), deadline)
      : Promise.reject(new TokenError('unsupported'));

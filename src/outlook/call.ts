import { atOnce } from '../transport/at-once';

/** An asynchronous member of Office.js, waiting for its callback. */
type Start<T> = (done: (result: Office.AsyncResult<T>) => void) => void;

export type Call = <T>(start: Start<T>) => Promise<T>;

/** Outlook refused or failed a call; `code` is Office.js's own number, 0 where the call itself threw. */
export class OfficeError extends Error {
  override readonly name = 'OfficeError';
  readonly code: number;

  constructor(code: number, message: string, cause?: unknown) {
    super(message);
    this.code = code;
    // Error has a `cause` only since ES2022; this is the same property.
    Object.defineProperty(this, 'cause', { value: cause, configurable: true });
  }
}

// The string, because the enumeration is not there when a call fails early.
const succeeded = 'succeeded';

const settle = <T>(start: Start<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    try {
      start(({ status, value, error }) => {
        if (String(status) === succeeded) resolve(value);
        else reject(new OfficeError(error.code, error.message));
      });
    } catch (cause) {
      reject(new OfficeError(0, 'The client does not offer this call.', cause));
    }
  });

const never = (): Promise<never> => new Promise(() => undefined);

/**
 * The one way to call Office.js. Outlook on the web, new Outlook and phones run at most three asynchronous calls at once;
 * a fourth waits its turn here. One per activation, so that a call that never answers cannot hold up a later message. In a
 * page that stays, such a call gives its place to the next once `givenUp` settles, which is asked when the call begins.
 */
export const officeCalls = (givenUp: () => Promise<unknown> = never): Call => {
  const inTurn = atOnce(3);
  return (start) =>
    new Promise((resolve, reject) => {
      void inTurn(() => {
        const answer = settle(start);
        answer.then(resolve, reject);
        return Promise.race([answer, givenUp()]).catch(() => undefined);
      });
    });
};

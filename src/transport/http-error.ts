/** No answer at all: the request failed on the way (`network`), or the deadline passed first (`late`). */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly code: 'network' | 'late';
  /** Without query and fragment: those may name people. */
  readonly url: string;

  constructor(code: 'network' | 'late', url: string, cause?: unknown) {
    const place = url.replace(/[?#][^]*$/, '');
    super(`${code}: ${place}`);
    this.code = code;
    this.url = place;
    // Error has a `cause` only since ES2022; this is the same property.
    Object.defineProperty(this, 'cause', { value: cause, configurable: true });
  }
}

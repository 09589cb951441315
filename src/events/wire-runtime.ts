import type { SetTimer } from '../outlook/clock';
import type { WebStorage } from '../outlook/store';
import type { Fetch } from '../transport/http';
import type { XhrConstructor } from '../transport/xhr';

// What a runtime may offer beyond ES2016. Classic Outlook promises none of these but one of the first two.
declare const fetch: Fetch | undefined;
declare const XMLHttpRequest: XhrConstructor | undefined;
declare const setTimeout: SetTimer | undefined;
declare const localStorage: WebStorage | undefined;

export type Runtime = {
  readonly fetch: Fetch | null;
  readonly xhr: XhrConstructor | null;
  readonly setTimer: SetTimer | null;
  readonly storage: WebStorage | null;
};

/** Reading `localStorage` itself throws where the browser forbids storage. */
const storage = (): WebStorage | null => {
  try {
    return typeof localStorage === 'object' ? localStorage : null;
  } catch {
    return null;
  }
};

/** Looked at for each event, because classic Outlook starts a new runtime for every one. */
export const runtime = (): Runtime => ({
  fetch: typeof fetch === 'function' ? (url, init) => fetch(url, init) : null,
  xhr: typeof XMLHttpRequest === 'function' ? XMLHttpRequest : null,
  setTimer: typeof setTimeout === 'function' ? (wake, ms) => setTimeout(wake, ms) : null,
  storage: storage(),
});

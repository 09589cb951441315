import { webcrypto } from 'node:crypto';
import { createPeople } from '../../../simulator/people/people';
import { answerTokenRequest } from '../../../simulator/services/token';

type Listener = (message: string) => void;

/**
 * What nested app authentication needs beyond the bare runtime, found by trying MSAL without each: Outlook's bridge and
 * `crypto` on `window`, base64 and text coders. Given to a context only where a scenario has a source that needs a token.
 */
export const nestedAppAuth = (consent: 'granted' | 'missing' = 'granted') => {
  const listeners = new Set<Listener>();
  const { owner } = createPeople();
  const bridge = {
    addEventListener: (_name: string, listener: Listener) => listeners.add(listener),
    removeEventListener: (_name: string, listener: Listener) => listeners.delete(listener),
    postMessage: (message: string) => {
      const answer = answerTokenRequest(JSON.parse(message), { owner, now: Date.now() }, consent);
      if (answer === undefined) throw new Error('The bridge does not know this message.');
      const text = JSON.stringify(answer.body);
      setTimeout(() => {
        for (const listener of listeners) listener(text);
      }, 1);
    },
  };
  return {
    window: { nestedAppAuthBridge: bridge, crypto: webcrypto },
    crypto: webcrypto,
    atob,
    btoa,
    TextDecoder,
    TextEncoder,
  };
};

/** What Outlook puts on `window` for nested app authentication: strings go to the host page and come back from it. */
type Listener = (message: string) => void;

const isAnswer = (data: unknown): data is string =>
  typeof data === 'string' && data.includes('"NestedAppAuthResponse"');

export const installSignInBridge = (target: Window): void => {
  const listeners = new Set<Listener>();
  target.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== target.parent || !isAnswer(event.data)) return;
    for (const listener of listeners) listener(event.data);
  });
  Object.assign(target, {
    nestedAppAuthBridge: {
      addEventListener: (_name: string, listener: Listener) => void listeners.add(listener),
      removeEventListener: (_name: string, listener: Listener) => void listeners.delete(listener),
      postMessage: (message: string) => target.parent.postMessage(message, target.location.origin),
    },
  });
};

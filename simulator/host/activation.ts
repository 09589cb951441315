import { type AddInFrame, createAddInFrame } from './add-in-frame';
import type { ItemContext } from './calls/answer';
import type { Completed } from './frame-link';
import { type Journal, logHandlerRun, logHandlerStart, logViolation } from './journal';
import type { SignInDesk } from './sign-in';
import type { Store } from './store';

export type HandlerEnd =
  | { readonly kind: 'completed'; readonly options: unknown }
  /** The page runs, the function does not: unknown name, status other than 0. */
  | { readonly kind: 'failed'; readonly status: number }
  /** The page or office.js could not be loaded. */
  | { readonly kind: 'unavailable' };

export type Activation = {
  readonly eventType: string;
  readonly functionName: string;
  readonly event: Readonly<Record<string, unknown>>;
};

export type Runtime = {
  readonly page: () => string;
  readonly context: ItemContext;
  readonly journal: Store<Journal>;
  readonly signIn: SignInDesk;
};

export type Running = { readonly end: Promise<HandlerEnd>; readonly stop: () => void };

/** An activation lives about 300 s; docs/outlook event-based-activation. */
const lifeSpan = 300_000;
/** Code after event.completed may or may not run. Long enough here to see a second `completed`. */
const afterlife = 1_000;

let serial = 0;

const isAddInPage = (frame: HTMLIFrameElement): boolean =>
  frame.contentWindow !== null && 'Office' in frame.contentWindow;

/** Starts the handler page in a hidden frame of its own, calls one function in it and waits for `completed`. */
export const activate = (activation: Activation, runtime: Runtime): Running => {
  const { eventType, functionName } = activation;
  serial += 1;
  const commandId = `${eventType}-${serial}`;
  const startedAt = performance.now();
  logHandlerStart(runtime.journal);
  let calledAt: number | undefined;
  let settle: (end: HandlerEnd) => void = () => undefined;
  let isSettled = false;

  const end = new Promise<HandlerEnd>((resolve) => {
    settle = (result) => {
      if (isSettled) return;
      isSettled = true;
      logHandlerRun(runtime.journal, {
        event: eventType,
        functionName,
        startedAt,
        calledAt,
        endedAt: performance.now(),
        end: result.kind,
      });
      resolve(result);
    };
  });

  const completed = ({ commandId: finished, status, options }: Completed): void => {
    if (finished !== commandId) return;
    if (isSettled) {
      return logViolation(runtime.journal, `event.completed was called again in ${functionName}`);
    }
    settle(status === 0 ? { kind: 'completed', options } : { kind: 'failed', status });
    setTimeout(() => frame.close(), afterlife);
  };

  const frame: AddInFrame = createAddInFrame({
    role: 'handler',
    context: {
      ...runtime.context,
      place: eventType.endsWith('Send') ? 'send handler' : 'handler',
    },
    journal: runtime.journal,
    signIn: runtime.signIn,
    onReady: () => {
      if (calledAt !== undefined) return;
      calledAt = performance.now();
      frame.link.raise('appCommandInvoked', [
        commandId,
        functionName,
        JSON.stringify({ ...activation.event, source: { id: commandId } }),
      ]);
    },
    onCompleted: completed,
  });

  frame.element.title = `Add-in event handler: ${eventType}`;
  frame.element.hidden = true;
  frame.element.tabIndex = -1;
  frame.element.addEventListener('load', () => {
    if (isAddInPage(frame.element)) return;
    stop();
  });
  frame.load(runtime.page());
  document.body.append(frame.element);
  const stop = (): void => {
    settle({ kind: 'unavailable' });
    frame.close();
  };
  const timer = setTimeout(stop, lifeSpan);
  return { end: end.finally(() => clearTimeout(timer)), stop };
};

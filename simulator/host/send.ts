import type { Activation, HandlerEnd, Running } from './activation';
import { type Alert, makeAlert } from './alert';
import type { Client } from './client';
import { type Journal, logViolation } from './journal';
import { eventsOn, type Manifest, type SendMode } from './manifest';
import { createStore, type Store } from './store';

export type SendState =
  | { readonly kind: 'writing' }
  | { readonly kind: 'checking' }
  /** Outlook's own dialog after 5 s; `late` after 5 min. */
  | { readonly kind: 'slow'; readonly late: boolean; readonly maySendAnyway: boolean }
  | { readonly kind: 'held'; readonly alert: Alert }
  | { readonly kind: 'unavailable'; readonly maySendAnyway: boolean };

export type Departure = 'allowed' | 'sent anyway' | 'not checked';

export type Sender = {
  readonly state: Store<SendState>;
  readonly send: () => void;
  /** The user's answer to any of the dialogs. Nobody asks the add-in again. */
  readonly sendAnyway: () => void;
  readonly goBack: () => void;
};

export type SenderOptions = {
  readonly manifest: Manifest | undefined;
  readonly eventType: 'OnMessageSend' | 'OnAppointmentSend';
  readonly client: () => Client;
  readonly journal: Store<Journal>;
  /** Starts the handler page and calls the function in it. */
  readonly run: (activation: Activation) => Running;
  readonly onLeave: (departure: Departure) => void;
};

/** Neither is configurable: https://github.com/OfficeDev/office-js/issues/4362 */
const slowAfter = 5_000;
const lateAfter = 300_000;

const eventNames = { OnMessageSend: 'olkItemSend', OnAppointmentSend: 'olkAppointmentSend' };

export const createSender = (options: SenderOptions): Sender => {
  const { manifest, journal, client } = options;
  const state = createStore<SendState>({ kind: 'writing' });
  let running: Running | undefined;
  let timers: ReturnType<typeof setTimeout>[] = [];

  const clear = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    running = undefined;
  };

  const leave = (departure: Departure): void => {
    clear();
    state.set({ kind: 'writing' });
    options.onLeave(departure);
  };

  const hold = (mode: SendMode, completed: unknown, checked: Manifest): void => {
    const alert = makeAlert(completed, checked, mode, client());
    for (const violation of alert.violations) logViolation(journal, violation);
    state.set({ kind: 'held', alert });
  };

  const finish = (end: HandlerEnd, mode: SendMode, checked: Manifest): void => {
    clear();
    switch (end.kind) {
      case 'completed':
        if (isAllowed(end.options)) return leave('allowed');
        return hold(mode, end.options, checked);
      case 'failed':
        // A page that loads but has no such function blocks all sending, except in PromptUser mode.
        logViolation(journal, `the send handler ended with status ${end.status}`);
        return state.set({ kind: 'unavailable', maySendAnyway: mode === 'PromptUser' });
      case 'unavailable':
        return state.set({ kind: 'unavailable', maySendAnyway: mode !== 'Block' });
    }
  };

  const wait = (mode: SendMode): void => {
    const { speed } = client();
    const become = (late: boolean) => () =>
      state.set({ kind: 'slow', late, maySendAnyway: mode === 'PromptUser' });
    timers = [
      setTimeout(become(false), slowAfter / speed),
      setTimeout(() => {
        become(true)();
        running?.stop();
        running = undefined;
      }, lateAfter / speed),
    ];
  };

  const send = (): void => {
    if (state.get().kind !== 'writing') return;
    const declared = eventsOn(manifest, client())?.launchEvents.find(
      ({ type }) => type === options.eventType,
    );
    if (manifest === undefined || declared === undefined) return leave('not checked');
    const activation: Activation = {
      eventType: options.eventType,
      functionName: declared.functionName,
      event: { type: eventNames[options.eventType] },
    };
    state.set({ kind: 'checking' });
    wait(declared.sendMode);
    const mine = options.run(activation);
    running = mine;
    void mine.end.then((end) => {
      if (running === mine) finish(end, declared.sendMode, manifest);
    });
  };

  return {
    state,
    send,
    sendAnyway: () => {
      running?.stop();
      leave('sent anyway');
    },
    goBack: () => {
      running?.stop();
      clear();
      state.set({ kind: 'writing' });
    },
  };
};

const isAllowed = (options: unknown): boolean =>
  typeof options === 'object' && options !== null && 'allowEvent' in options
    ? options.allowEvent === true
    : false;

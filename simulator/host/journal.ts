import { createStore, type Store } from './store';

export type FrameRole = 'handler' | 'pane';

export type OfficeCallEntry = {
  readonly at: number;
  readonly role: FrameRole;
  readonly dispatchId: number;
  readonly name: string;
  readonly ok: boolean;
};

export type HandlerRun = {
  readonly event: string;
  readonly functionName: string;
  readonly startedAt: number;
  readonly calledAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly end: string;
};

/** What a test wants to see afterwards: every call, and everything real Outlook would not have accepted. */
export type Journal = {
  readonly officeCalls: readonly OfficeCallEntry[];
  readonly unknownCalls: readonly string[];
  readonly violations: readonly string[];
  readonly handlerRuns: readonly HandlerRun[];
  /** Handlers that have not completed yet. */
  readonly running: number;
};

export const emptyJournal: Journal = {
  officeCalls: [],
  unknownCalls: [],
  violations: [],
  handlerRuns: [],
  running: 0,
};

export const createJournal = (): Store<Journal> => createStore(emptyJournal);

const keepLast = 2_000;

export const logCall = (journal: Store<Journal>, entry: OfficeCallEntry): void =>
  journal.update((now) => ({
    ...now,
    officeCalls: [...now.officeCalls, entry].slice(-keepLast),
  }));

export const logViolation = (journal: Store<Journal>, text: string): void => {
  console.warn(`stand-in for Outlook: ${text}`);
  journal.update((now) => ({ ...now, violations: [...now.violations, text] }));
};

export const logUnknownCall = (journal: Store<Journal>, text: string): void => {
  console.error(`stand-in for Outlook: the host has no answer for ${text}`);
  journal.update((now) => ({ ...now, unknownCalls: [...now.unknownCalls, text] }));
};

export const logHandlerStart = (journal: Store<Journal>): void =>
  journal.update((now) => ({ ...now, running: now.running + 1 }));

export const logHandlerRun = (journal: Store<Journal>, run: HandlerRun): void =>
  journal.update((now) => ({
    ...now,
    running: Math.max(0, now.running - 1),
    handlerRuns: [...now.handlerRuns, run].slice(-keepLast),
  }));

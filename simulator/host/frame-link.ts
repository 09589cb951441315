import { type CallContext, fail, internalFormatError, type ItemContext } from './calls/answer';
import { officeCalls } from './calls/index';
import { readRequest, type Request, writeEvent, writeResponse } from './envelope';
import { appContext, initialData } from './handshake';
import { type FrameRole, type Journal, logCall, logUnknownCall, logViolation } from './journal';
import type { Store } from './store';
import { field, numberField, parseJson } from './untrusted';

/** At most three asynchronous calls at once on the web: limits-for-activation-and-javascript-api-for-outlook-add-ins. */
const callsAtOnce = 3;
const readyEvent = 'appCommandInvoked';
/** OSF.AgaveHostAction: office.js takes Tab and Escape from the browser and hands the focus to the host at either end. */
const focusMoves: Readonly<Record<number, FocusMove>> = {
  13: 'forward',
  14: 'back',
  15: 'escape',
  17: 'forward',
  18: 'back',
};
const completedId = 94;
const accessTokenId = 98;
const accessTokenUnsupported = 13012;

export type Completed = {
  readonly commandId: string;
  readonly status: number;
  readonly options: unknown;
};

/** Which way the focus wants to leave the frame. */
export type FocusMove = 'forward' | 'back' | 'escape';

export type FrameLink = {
  readonly receive: (message: unknown) => void;
  /** Office.onReady ran in the page and its functions may be called. */
  readonly isReady: () => boolean;
  readonly raise: (event: string, data: unknown) => void;
};

export type FrameLinkOptions = {
  readonly role: FrameRole;
  readonly controlId: string;
  readonly origin: string;
  readonly context: ItemContext;
  readonly journal: Store<Journal>;
  readonly post: (message: string) => void;
  readonly onReady: () => void;
  readonly onCompleted: (completed: Completed) => void;
  readonly onFocusLeaving?: (move: FocusMove) => void;
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const readCompleted = (data: unknown): Completed => {
  const event = parseJson(field(data, '2'));
  return {
    commandId: String(field(data, '0')),
    status: numberField(data, '1') ?? 0,
    options: field(event, 'completedContext'),
  };
};

/** The host's end of one add-in frame: answers what office.js asks, raises the events it registered for. */
export const linkFrame = (options: FrameLinkOptions): FrameLink => {
  const { role, controlId, origin, journal, post } = options;
  const context: CallContext = {
    ...options.context,
    openedAt: performance.now(),
    violate: (text) => logViolation(journal, text),
  };
  const registered = new Set<string>();
  let inFlight = 0;

  const answer = (request: Request, data: unknown): void =>
    post(writeResponse(request, data, origin));

  const answerOfficeCall = async (dispatchId: number, params: unknown) => {
    const call = officeCalls[dispatchId];
    if (call === undefined) {
      logUnknownCall(journal, `ExecuteMethod ${dispatchId}`);
      return fail(internalFormatError);
    }
    if (context.client().fault === 'fail') return fail(internalFormatError);
    return call.answer(params, context);
  };

  const execute = async (request: Request): Promise<void> => {
    const dispatchId = numberField(field(request.data, 'MethodData'), 'DispatchId') ?? -1;
    inFlight += 1;
    if (inFlight > callsAtOnce) {
      logViolation(
        journal,
        `${inFlight} Office calls at once in the ${role}, ${callsAtOnce} are allowed`,
      );
    }
    await pause(context.client().latencyMs);
    const found = await answerOfficeCall(dispatchId, field(request.data, 'ApiParams'));
    inFlight -= 1;
    logCall(journal, {
      at: performance.now(),
      role,
      dispatchId,
      name: officeCalls[dispatchId]?.name ?? 'unknown',
      ok: found !== undefined && found['error'] !== true && context.client().fault === 'none',
    });
    if (found !== undefined && context.client().fault !== 'silent') answer(request, found);
  };

  const command = (request: Request): void => {
    const dispatchId = numberField(field(request.data, 'DdaMethod'), 'DispatchId') ?? -1;
    if (dispatchId === completedId) {
      answer(request, { Version: 1, Error: 0 });
      options.onCompleted(readCompleted(request.data));
    } else if (dispatchId === accessTokenId) {
      answer(request, { Version: 1, Error: accessTokenUnsupported });
    } else {
      logUnknownCall(journal, `executeMethod ${dispatchId}`);
      answer(request, { Version: 1, Error: accessTokenUnsupported });
    }
  };

  const moveFocus = (data: unknown): void => {
    const action: unknown = Array.isArray(data) ? data[1] : undefined;
    const move = typeof action === 'number' ? focusMoves[action] : undefined;
    if (move !== undefined) options.onFocusLeaving?.(move);
  };

  const invoke = (request: Request): void => {
    switch (request.name) {
      case 'ContextActivationManager_getAppContextAsync':
        return answer(request, appContext(controlId, context));
      case 'ContextActivationManager_notifyHost':
        moveFocus(request.data);
        return answer(request, {});
      case 'GetInitialData':
        return answer(request, initialData(context));
      case 'ExecuteMethod':
        return void execute(request);
      case 'executeMethod':
        return command(request);
      default:
        logUnknownCall(journal, request.name);
        return answer(request, fail(internalFormatError));
    }
  };

  const register = (request: Request): void => {
    registered.add(request.name);
    answer(request, { Error: 0 });
    if (request.name === readyEvent) options.onReady();
  };

  return {
    receive: (message) => {
      const request = readRequest(message);
      if (request === undefined || request.conversationId !== controlId) return;
      if (request.action === 'invoke') return invoke(request);
      if (request.action === 'registerEvent') return register(request);
      registered.delete(request.name);
      answer(request, { Error: 0 });
    },
    isReady: () => registered.has(readyEvent),
    raise: (event, data) => {
      if (registered.has(event)) post(writeEvent(event, controlId, data, origin));
    },
  };
};

import { field, numberField, parseJson, textField } from './untrusted';

/**
 * The envelope office.js speaks through window.postMessage. Microsoft publishes no specification; names and numbers are
 * those that the npm build (1.1.110) sends and parses.
 */
export type Action = 'invoke' | 'registerEvent' | 'unregisterEvent';

export type Request = {
  readonly action: Action;
  readonly name: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: unknown;
};

const actions: readonly Action[] = ['invoke', 'registerEvent', 'unregisterEvent'];

const requestType = 0;
const responseType = 1;

export const readRequest = (message: unknown): Request | undefined => {
  const parsed = parseJson(message);
  if (numberField(parsed, '_messageType') !== requestType) return undefined;
  const action = actions[numberField(parsed, '_actionType') ?? -1];
  const correlationId = numberField(parsed, '_correlationId');
  if (action === undefined || correlationId === undefined) return undefined;
  return {
    action,
    name: textField(parsed, '_actionName'),
    conversationId: textField(parsed, '_conversationId'),
    correlationId,
    data: field(parsed, '_data'),
  };
};

const envelope = (fields: Readonly<Record<string, unknown>>, origin: string): string =>
  JSON.stringify({
    _messageType: responseType,
    _origin: origin,
    _errorCode: 0,
    _serializerVersion: 1,
    ...fields,
  });

export const writeResponse = (request: Request, data: unknown, origin: string): string =>
  envelope(
    {
      _actionName: request.name,
      _conversationId: request.conversationId,
      _correlationId: request.correlationId,
      _responseType: 0,
      _data: data,
    },
    origin,
  );

export const writeEvent = (
  name: string,
  conversationId: string,
  data: unknown,
  origin: string,
): string =>
  envelope(
    {
      _actionName: name,
      _conversationId: conversationId,
      _correlationId: 0,
      _responseType: 1,
      _data: data,
    },
    origin,
  );

import type { Recipient, RecipientType } from '../host/item';
import { isRecord, listField, textField } from '../host/untrusted';

export const conditions = ['fine', 'slow', 'throttled', 'down'] as const;
export type Condition = (typeof conditions)[number];

/** What the services behind the page were told to be; /simulator/api/state. */
export type ServiceState = {
  readonly directory: Condition;
  readonly graph: boolean;
  readonly consent: 'granted' | 'missing';
  readonly policyText: string | null;
};

export type LoggedRequest = {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  readonly kind: string;
  readonly inner: readonly string[];
};

const api = '/simulator/api';

const readState = (value: unknown): ServiceState => {
  const state = isRecord(value) ? value : {};
  const policyText = state['policyText'];
  return {
    directory: conditions.find((condition) => condition === state['directory']) ?? 'fine',
    graph: state['graph'] === true,
    consent: state['consent'] === 'missing' ? 'missing' : 'granted',
    policyText: typeof policyText === 'string' ? policyText : null,
  };
};

const send = (path: string, method: string, body: unknown): Promise<Response> =>
  fetch(`${api}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

export const fetchState = async (): Promise<ServiceState> =>
  readState(await (await fetch(`${api}/state`)).json());

export const changeState = async (change: Partial<ServiceState>): Promise<ServiceState> => {
  await send('/state', 'PUT', change);
  return fetchState();
};

export const resetServices = async (): Promise<void> => {
  await send('/reset', 'POST', {});
};

/** What lies in the mailbox behind Graph beside the inbox of the stories. */
export const changeMailbox = async (storm: unknown): Promise<void> => {
  const answer = await send('/mailbox', 'PUT', storm);
  if (!answer.ok) throw new Error(`${api}/mailbox: ${answer.status}`);
};

export const fetchText = async (path: string): Promise<string> => {
  const response = await fetch(path, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
};

export const forwardToTokenService = async (message: string): Promise<string> =>
  (
    await fetch(`${api}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: message,
    })
  ).text();

const types: readonly RecipientType[] = ['user', 'distributionList', 'externalUser', 'other'];

const readRecipient = (value: unknown): Recipient => ({
  name: textField(value, 'name'),
  address: textField(value, 'address'),
  recipientType: types.find((type) => type === textField(value, 'recipientType')) ?? 'other',
});

const askAddressBook = async (query: string): Promise<readonly Recipient[]> => {
  const response = await fetch(`${api}/people?${query}`);
  const found: unknown = response.ok ? await response.json() : undefined;
  return Array.isArray(found) ? found.map(readRecipient) : [];
};

export const searchPeople = (text: string): Promise<readonly Recipient[]> =>
  askAddressBook(`limit=8&search=${encodeURIComponent(text)}`);

/** What Outlook makes of a typed address: the entry of the address book, or somebody unresolved. */
export const resolveAddress = async (address: string, name: string): Promise<Recipient> => {
  const [entry] = await askAddressBook(`resolve=${encodeURIComponent(address)}`).catch(() => []);
  return entry ?? { name, address, recipientType: 'other' };
};

const readLogged = (value: unknown): LoggedRequest => {
  const entry = isRecord(value) ? value : {};
  return {
    at: Date.parse(textField(entry, 'at')),
    method: textField(entry, 'method'),
    path: textField(entry, 'path'),
    status: Number(entry['status']),
    ms: Number(entry['ms']),
    kind: textField(entry, 'kind'),
    inner: listField(entry, 'inner').map(String),
  };
};

/** Every request that reaches the services, as it is answered. */
export const watchRequests = (
  onRequest: (request: LoggedRequest) => void,
  onClear: () => void,
): (() => void) => {
  const source = new EventSource(`${api}/log/stream`);
  source.addEventListener('message', (event: MessageEvent<string>) =>
    onRequest(readLogged(JSON.parse(event.data))),
  );
  source.addEventListener('clear', onClear);
  return () => source.close();
};

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Labelling } from '../people/address-book';
import type { People } from '../people/people';
import { json, plain, type Answer } from './answer';
import { parseJson, readText } from './request-body';
import type { Mailbox } from './mailbox';
import type { RequestLog } from './request-log';
import type { StateHolder } from './state';
import { answerTokenRequest } from './token';

export type ApiParts = {
  readonly people: People;
  readonly state: StateHolder;
  readonly mailbox: Mailbox;
  readonly log: RequestLog;
  readonly now: () => number;
  readonly reset: () => void;
};

export const apiPrefix = '/simulator/api/';

const labellings: readonly Labelling[] = ['web', 'desktop', 'web-before-1909'];

const findPeople = (people: People, query: URLSearchParams): Answer => {
  const labelling = labellings.find((one) => one === query.get('labelling')) ?? 'web';
  const wanted = query.get('resolve');
  const limit = Math.min(100, Number(query.get('limit') ?? 20) || 20);
  const resolved = wanted === null ? undefined : people.resolve(wanted, labelling);
  const found =
    wanted === null ? people.search(query.get('search') ?? '', limit, labelling) : [resolved];
  return json(
    200,
    found.filter((entry) => entry !== undefined),
  );
};

const changeState = async ({ state }: ApiParts, req: IncomingMessage): Promise<Answer> => {
  const problems = state.change(parseJson(await readText(req)));
  return problems.length === 0 ? json(200, state.get()) : json(400, { problems });
};

const changeMailbox = async ({ mailbox }: ApiParts, req: IncomingMessage): Promise<Answer> => {
  const problems = mailbox.change(parseJson(await readText(req)));
  return problems.length === 0
    ? json(200, { messages: mailbox.messages().length })
    : json(400, { problems });
};

const giveToken = async (parts: ApiParts, req: IncomingMessage): Promise<Answer> => {
  const { people, state, now } = parts;
  const grant = { owner: people.owner, now: now() };
  const message = parseJson(await readText(req));
  const answer = answerTokenRequest(message, grant, state.get().consent);
  if (answer === undefined) return json(400, { problems: ['not a NestedAppAuthRequest'] });
  if (answer.consents) state.change({ consent: 'granted' });
  return json(200, answer.body);
};

/** What the page of the simulator asks; undefined when the answer is a stream that goes on. */
export const answerApi = async (
  parts: ApiParts,
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
): Promise<Answer | undefined> => {
  switch (`${req.method ?? 'GET'} ${url.pathname.slice(apiPrefix.length)}`) {
    case 'GET state':
      return json(200, parts.state.get());
    case 'PUT state':
      return changeState(parts, req);
    case 'PUT mailbox':
      return changeMailbox(parts, req);
    case 'POST reset':
      parts.reset();
      return json(200, parts.state.get());
    case 'GET log':
      return json(200, parts.log.entries());
    case 'GET log/stream':
      parts.log.stream(res);
      return undefined;
    case 'GET people':
      return findPeople(parts.people, url.searchParams);
    case 'POST token':
      return giveToken(parts, req);
    default:
      return plain(404, 'The simulator has no such address.');
  }
};

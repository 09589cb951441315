import { createHash } from 'node:crypto';
import type { Correspondent, MailMessage } from '../../people/mailbox';
import {
  badRequest,
  failure,
  GraphRefusal,
  ok,
  type GraphAnswer,
  type GraphRequest,
  type JsonObject,
} from './graph-message';
import { fits, parseMessagesFilter, type Clause } from './messages-filter';
import { selected } from './query-options';

/** As `convertToRestId` of Office.js changes an id for Graph. */
const graphId = (id: string): string => id.replaceAll('/', '-').replaceAll('+', '_');

const opaque = (text: string): string => createHash('sha256').update(text).digest('base64url');

const recipient = ({ name, address }: Correspondent): JsonObject => ({
  emailAddress: { name, address },
});

const seconds = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

/** What Mail.ReadBasic shows: no body, no preview, no attachments, no extended properties. */
export const messageObject = (message: MailMessage): JsonObject => {
  const { internetMessageId, conversationId, from, to, cc, receivedAt } = message;
  const id = `AAMk${opaque(`${internetMessageId} ${receivedAt}`)}`;
  const time = seconds(receivedAt);
  const sender = from === null ? null : recipient(from);
  return {
    '@odata.etag': `W/"${opaque(id).slice(0, 28)}"`,
    id,
    createdDateTime: time,
    lastModifiedDateTime: time,
    changeKey: opaque(id).slice(0, 28),
    categories: [],
    receivedDateTime: time,
    sentDateTime: time,
    hasAttachments: false,
    internetMessageId,
    subject: message.subject,
    importance: 'normal',
    parentFolderId: `AQMk${opaque('inbox')}`,
    conversationId: graphId(conversationId),
    conversationIndex: Buffer.alloc(22, conversationId).toString('base64'),
    isDeliveryReceiptRequested: false,
    isReadReceiptRequested: false,
    isRead: false,
    isDraft: false,
    webLink: `https://outlook.office365.com/owa/?ItemID=${id}`,
    inferenceClassification: 'focused',
    sender,
    from: sender,
    toRecipients: to.map(recipient),
    ccRecipients: cc.map(recipient),
    // Never there on what was received.
    bccRecipients: [],
    replyTo: [],
    flag: { flagStatus: 'notFlagged' },
  };
};

const known = ['$filter', '$orderby', '$select', '$top', '$skip'];

const sortable = ['receivedDateTime', 'sentDateTime'] as const;

type Order = { readonly property: (typeof sortable)[number]; readonly isDescending: boolean };

const orderOf = (text: string | null): readonly Order[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s+/))
    .filter(([property]) => property !== '')
    .map(([name = '', direction = 'asc']) => {
      const property = sortable.find((one) => one === name);
      if (property === undefined || !/^(asc|desc)$/.test(direction))
        throw new GraphRefusal(badRequest(`Invalid orderby clause: '${name} ${direction}'.`));
      return { property, isDescending: direction === 'desc' };
    });

/** user-list-messages: what is sorted by stands in the filter, in the same order, before anything else. */
const checkOrder = (filter: readonly Clause[], order: readonly Order[]): void => {
  if (filter.length === 0) return;
  const filtered = [...new Set(filter.map(({ property }) => property))];
  if (order.every(({ property }, index) => filtered[index] === property)) return;
  throw new GraphRefusal(
    failure(
      400,
      'InefficientFilter',
      'The restriction or sort order is too complex for this operation.',
    ),
  );
};

/** Default 10, at most 1,000 (user-list-messages); the words are ours. */
const wholeNumber = (text: string | null, least: number, otherwise: number): number => {
  if (text === null) return otherwise;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= 1_000_000) return number;
  throw new GraphRefusal(failure(400, 'ErrorInvalidUrlQuery', `'${text}' is no page of messages.`));
};

const timeOf = (message: JsonObject, { property }: Order): number => {
  const time = message[property];
  return typeof time === 'string' ? Date.parse(time) : 0;
};

const byOrder =
  (order: readonly Order[]) =>
  (a: JsonObject, b: JsonObject): number =>
    order
      .map((one) => (timeOf(a, one) - timeOf(b, one)) * (one.isDescending ? -1 : 1))
      .find((difference) => difference !== 0) ?? 0;

export const listMessages = (
  messages: readonly MailMessage[],
  { query, path, root }: GraphRequest,
): GraphAnswer => {
  const stranger = [...query.keys()].find((name) => !known.includes(name));
  if (stranger !== undefined)
    throw new GraphRefusal(
      failure(400, 'ErrorInvalidUrlQuery', `The simulator does not answer '${stranger}'.`),
    );
  const text = query.get('$filter');
  const filter = text === null ? [] : parseMessagesFilter(text);
  const order = orderOf(query.get('$orderby'));
  checkOrder(filter, order);
  const select = query.get('$select')?.split(',');
  const top = Math.min(1_000, wholeNumber(query.get('$top'), 1, 10));
  const skip = wholeNumber(query.get('$skip'), 0, 0);

  // No order is promised without $orderby: here the newest, which one would want first, come last.
  const found = messages
    .map(messageObject)
    .sort(byOrder([{ property: 'receivedDateTime', isDescending: false }]))
    .filter((message) => filter.every((clause) => fits(message, clause)))
    .sort(byOrder(order));
  const next = new URLSearchParams(query);
  next.set('$skip', String(skip + top));
  const names = select ? `(${select.join(',')})` : '';
  return ok({
    '@odata.context': `${root}/$metadata#users('me')/messages${names}`,
    value: found
      .slice(skip, skip + top)
      .map((message) =>
        selected(
          message,
          select && ['@odata.etag', 'id', ...select.filter((name) => name !== 'id')],
          'microsoft.graph.message',
        ),
      ),
    ...(found.length > skip + top
      ? { '@odata.nextLink': `${root}${path}?${next.toString().replaceAll('%24', '$')}` }
      : {}),
  });
};

import * as v from 'valibot';
import type { People } from '../../people/people';
import { ownDomain } from '../../people/person';
import {
  badRequest,
  failure,
  ok,
  type GraphAnswer,
  type GraphRequest,
  type Json,
  type JsonObject,
} from './graph-message';

const bodySchema = v.strictObject({
  EmailAddresses: v.array(v.string()),
  MailTipsOptions: v.optional(v.string(), ''),
});

// mailTipsType in Graph's own metadata; on the wire one string with commas (user-getmailtips.md).
const optionNames = [
  'automaticReplies',
  'mailboxFullStatus',
  'customMailTip',
  'externalMemberCount',
  'totalMemberCount',
  'maxMessageSize',
  'deliveryRestriction',
  'moderationStatus',
  'recipientScope',
  'recipientSuggestions',
];

// Undocumented for Graph; Exchange has such a limit (MaxRecipientsPerGetMailTipsRequest) without a published number.
const mostAddresses = 100;

type Facts = {
  readonly total: number | null;
  readonly external: number | null;
  readonly moderated: boolean;
};

const factsOf = (people: People, address: string): Facts => {
  const list = people.findList(address);
  if (list === undefined || !list.knownTo.includes('mailTips')) {
    return { total: null, external: null, moderated: false };
  }
  // Group metrics count a nested list as one recipient (Exchange 2010 text, quoted by third parties).
  const { people: inside, contacts } = people.count(list, 'direct');
  return {
    total: inside + contacts + list.nested.length,
    external: contacts,
    moderated: list.moderated,
  };
};

const tipsFor = (people: People, address: string, options: ReadonlySet<string>): JsonObject => {
  const emailAddress = { name: '', address };
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) {
    // Failures are told for each recipient inside a 200 (mailtipserror.md); the code is our choice.
    const message = 'The recipient could not be resolved.';
    return { emailAddress, error: { code: 'ErrorInvalidRecipient', message } };
  }
  const facts = factsOf(people, address);
  const isInside = address.toLowerCase().endsWith(`@${ownDomain}`);
  const tips: readonly (readonly [option: string, property: string, value: Json])[] = [
    ['automaticReplies', 'automaticReplies', { message: '' }],
    ['mailboxFullStatus', 'mailboxFull', false],
    ['customMailTip', 'customMailTip', null],
    ['externalMemberCount', 'externalMemberCount', facts.external],
    ['totalMemberCount', 'totalMemberCount', facts.total],
    ['maxMessageSize', 'maxMessageSize', 37_748_736],
    ['deliveryRestriction', 'deliveryRestricted', false],
    ['moderationStatus', 'isModerated', facts.moderated],
    ['recipientScope', 'recipientScope', isInside ? 'internal' : 'external'],
    ['recipientSuggestions', 'recipientSuggestions', []],
  ];
  const asked = tips.filter(([option]) => options.has(option));
  return { emailAddress, ...Object.fromEntries(asked.map(([, name, value]) => [name, value])) };
};

export const getMailTips = (people: People, { body, root }: GraphRequest): GraphAnswer => {
  const parsed = v.safeParse(bodySchema, body);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return badRequest(
      `The parameter '${v.getDotPath(issue) ?? 'body'}' in the request payload is not a valid parameter for the operation 'getMailTips'.`,
    );
  }
  const { EmailAddresses: addresses, MailTipsOptions: text } = parsed.output;
  const options = text
    .split(',')
    .map((option) => option.trim())
    .filter((option) => option !== '');
  const unknown = options.find((option) => !optionNames.includes(option));
  if (unknown !== undefined || options.length === 0) {
    return badRequest(
      `Cannot convert the literal '${unknown ?? ''}' to the expected type 'microsoft.graph.mailTipsType'.`,
    );
  }
  if (addresses.length > mostAddresses) {
    return failure(400, 'ErrorInvalidArgument', 'The number of recipients is over the limit.');
  }
  return ok({
    '@odata.context': `${root}/$metadata#Collection(microsoft.graph.mailTips)`,
    value: addresses.map((address) => tipsFor(people, address, new Set(options))),
  });
};

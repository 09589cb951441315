const warnAndConfirm = (path: string) => ({
  [`${path}.warn`]: 'From this many on: a warning, and Send Anyway. Left out: never.',
  [`${path}.confirm`]: 'From this many on: the sender types the number. Left out: never.',
});

const steps = (path: string) => ({
  ...warnAndConfirm(path),
  [`${path}.block`]: 'From this many on: no way to send. Left out: never.',
});

/** What an editor shows for each key of policy.json; docs/policy.md says it at length. */
export const keyTexts: { readonly [path: string]: string } = {
  $schema: 'Where editors find the schema: "./policy.schema.json".',
  revision:
    'A name for this version of the file. It stands in audit events, and a change voids confirmations.',
  mode: '"enforce", or "monitor": decide and record, hold nothing.',
  budgetMs: 'Milliseconds within which Send is answered, 500 to 4500.',
  internalDomains: 'The domains of the organisation. Subdomains are included.',
  thresholds:
    'Numbers of distinct people reached, the sender not counted, from which a step applies.',
  'thresholds.new': 'For new messages and forwards.',
  'thresholds.replyAll': 'For replies that reach anyone besides the original sender.',
  'thresholds.meeting': 'For meeting invitations.',
  externalVisible: 'External addresses in To and Cc that see one another: Bcc is advised.',
  whenUnknown: 'What happens with a list whose size no source gives.',
  'whenUnknown.unlisted': 'Every source answered, and none knows the list.',
  'whenUnknown.unreachable': 'A source failed, or the time ran out.',
  storm: 'When a conversation counts as a storm under way.',
  'storm.windowMinutes': 'How far back replies are counted, in minutes.',
  'storm.replies': 'Different people who replied within the window.',
  'storm.minAudience': 'People reached from which replies can be a storm.',
  'storm.action': 'What happens to one more reply.',
  lists: 'Lists with a size or an action of their own. The first entry for an address counts.',
  'lists[].address': 'The address of the list.',
  'lists[].size':
    'How many people are behind it; overrides every source. 0 is the same as leaving it out.',
  'lists[].action':
    'What happens to anyone who is not in allowedSenders; overrides the thresholds for this list.',
  'lists[].allowedSenders': 'Addresses that may write to this list.',
  'lists[].note': 'What the sender is told, by language.',
  exemptSenders: 'Senders whom no size stops. A hold stops them too.',
  'exemptSenders[].address': 'The address of the sender.',
  'exemptSenders[].until': 'The last day (UTC), or the moment, of the exemption. Left out: no end.',
  confirmReason: 'Whether a confirmation asks for a reason beside the number.',
  moderatedLists: '"count", or "ignore": a moderated list counts as nobody.',
  holds: 'The emergency switch: what nobody may send or reply to now.',
  'holds[].id': 'A name of your own for the hold, shown in audit events.',
  'holds[].until': 'The last day (UTC), or the moment, of the hold.',
  'holds[].lists': 'Addresses that nobody writes to.',
  'holds[].subjects': 'Subjects that nobody replies to, without RE: and the like.',
  'holds[].message': 'What the sender is told, by language.',
  sources: 'Who is asked how many people a list has.',
  'sources.publishedSizes': 'The folder lists/ beside this file.',
  'sources.graph': 'Microsoft Graph, or null.',
  'sources.graph.clientId': 'The application (client) id of the app registration.',
  'sources.graph.authority': 'Where people sign in.',
  'sources.graph.root': 'The address of Graph, with its version.',
  'sources.graph.mailTips': 'Ask MailTips for the sizes of lists.',
  'sources.graph.groups': 'Ask for groups and count their members.',
  'sources.graph.conversations': 'Look at the conversation, for reply-all and storms.',
  'sources.exchange':
    'Exchange Server on-premises, through Outlook (EWS). Not read by this version; published sizes count there.',
  support: 'Where the pane sends people for help, or null.',
  'support.url': 'The address of a help page.',
  audit: 'Where audit events go (OTLP over HTTP), or null.',
  'audit.endpoint': 'The address that takes OTLP logs.',
  'audit.record': '"held": held messages only; "all": every checked message.',
  'audit.headers': 'HTTP headers sent along. Everybody who can read this file can read them.',
  ...steps('thresholds.new'),
  ...steps('thresholds.replyAll'),
  ...steps('thresholds.meeting'),
  ...warnAndConfirm('externalVisible'),
};

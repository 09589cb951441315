import type { Block, FieldSpec, Input, SectionSpec } from './spec';

const number: Input = { kind: 'number' };
const text: Input = { kind: 'text' };
const flag: Input = { kind: 'flag' };
const addresses: Input = { kind: 'lines', noun: 'address' };
const choice = (...options: readonly string[]): Input => ({ kind: 'choice', options });
const action = choice('allow', 'warn', 'confirm', 'block');
const texts: Input = { kind: 'pairs', key: 'Language', value: 'Text', fresh: 'en' };

const field = (key: string, label: string, input: Input): FieldSpec => ({ key, label, input });

const warnAndConfirm = [
  field('warn', 'Warn from', number),
  field('confirm', 'Confirm from', number),
];

const steps = (key: string, legend: string): Block => ({
  kind: 'fields',
  path: ['thresholds', key],
  legend,
  fields: [...warnAndConfirm, field('block', 'Block from', number)],
});

/** The whole schema of policy.json as a form. */
export const sections: readonly SectionSpec[] = [
  {
    heading: 'General',
    blocks: [
      {
        kind: 'fields',
        path: [],
        fields: [
          field('mode', 'Mode', choice('enforce', 'monitor')),
          field('revision', 'Revision', text),
          field('internalDomains', 'Own domains', { kind: 'lines', noun: 'domain' }),
          field('budgetMs', 'Time for an answer (ms)', number),
          field('confirmReason', 'Reason on confirming', choice('none', 'optional', 'required')),
          field('moderatedLists', 'Moderated lists', choice('count', 'ignore')),
          field('$schema', 'Schema', text),
        ],
      },
    ],
  },
  {
    heading: 'Numbers of people',
    help:
      'Distinct people reached, the sender not counted. Warn: Send Anyway is one click away. ' +
      'Confirm: the sender types the number. Block: no way to send. Empty: never.',
    blocks: [
      steps('new', 'New messages and forwards'),
      steps('replyAll', 'Replies to all'),
      steps('meeting', 'Invitations'),
      {
        kind: 'fields',
        path: ['externalVisible'],
        legend: 'External addresses in To and Cc',
        fields: warnAndConfirm,
      },
    ],
  },
  {
    heading: 'Lists of unknown size',
    blocks: [
      {
        kind: 'fields',
        path: ['whenUnknown'],
        fields: [
          field('unlisted', 'No source knows it', action),
          field('unreachable', 'A source failed', action),
        ],
      },
    ],
  },
  {
    heading: 'Storms',
    blocks: [
      {
        kind: 'fields',
        path: ['storm'],
        fields: [
          field('replies', 'People who replied', number),
          field('windowMinutes', 'Within (minutes)', number),
          field('minAudience', 'People reached', number),
          field('action', 'One more reply', action),
        ],
      },
    ],
  },
  {
    heading: 'Lists with an entry of their own',
    blocks: [
      {
        kind: 'entries',
        path: ['lists'],
        noun: 'list',
        fresh: { address: '' },
        fields: [
          field('address', 'Address', text),
          field('size', 'People behind it', number),
          field('action', 'Action', action),
          field('allowedSenders', 'Allowed senders', addresses),
          field('note', 'What the sender is told', texts),
        ],
      },
    ],
  },
  {
    heading: 'Exempt senders',
    blocks: [
      {
        kind: 'entries',
        path: ['exemptSenders'],
        noun: 'sender',
        fresh: { address: '' },
        fields: [field('address', 'Address', text), field('until', 'Until', text)],
      },
    ],
  },
  {
    heading: 'Holds',
    blocks: [
      {
        kind: 'entries',
        path: ['holds'],
        noun: 'hold',
        fresh: { id: '', until: '', lists: [], subjects: [] },
        fields: [
          field('id', 'Name', text),
          field('until', 'Until', text),
          field('lists', 'Lists', addresses),
          field('subjects', 'Subjects', { kind: 'lines', noun: 'subject' }),
          field('message', 'What the sender is told', texts),
        ],
      },
    ],
  },
  {
    heading: 'Sources',
    blocks: [
      {
        kind: 'fields',
        path: ['sources'],
        fields: [
          field('publishedSizes', 'Published sizes', flag),
          field('exchange', 'Exchange Server on-premises', flag),
        ],
      },
      {
        kind: 'optional',
        path: ['sources', 'graph'],
        legend: 'Microsoft Graph',
        fresh: { clientId: '' },
        fields: [
          field('clientId', 'Application (client) id', text),
          field('authority', 'Sign-in address', text),
          field('root', 'Address of Graph', text),
          field('mailTips', 'Mail tips', flag),
          field('groups', 'Groups', flag),
          field('conversations', 'Conversations', flag),
        ],
      },
    ],
  },
  {
    heading: 'Help and audit',
    blocks: [
      {
        kind: 'optional',
        path: ['support'],
        legend: 'A page for help in the pane',
        fresh: { url: '' },
        fields: [field('url', 'Address of the page', text)],
      },
      {
        kind: 'optional',
        path: ['audit'],
        legend: 'Audit events (OTLP over HTTP)',
        fresh: { endpoint: '' },
        fields: [
          field('endpoint', 'Address that takes them', text),
          field('record', 'For which messages', choice('held', 'all')),
          field('headers', 'HTTP headers', {
            kind: 'pairs',
            key: 'Header',
            value: 'Value',
            fresh: 'x-tenant',
          }),
        ],
      },
    ],
  },
];

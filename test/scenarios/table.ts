import { list, user, type Scenario } from './scenario';
import { stormRows } from './storm-rows';

const colleagues = ['priya.abbott', 'omar.bailey', 'grace.clarke'].map(user);
const allEngland = list('all-england', 'All England');
const noGraph = { graph: false };
const thresholds = { new: { warn: 1000, confirm: 2500, block: 25000 } };

/** What must become of a message, the same on every way it can be checked. Lists are those of simulator/people. */
export const scenarios: readonly Scenario[] = [
  {
    title: 'three colleagues: leaves, and nobody is asked',
    message: { to: colleagues.slice(0, 2), cc: colleagues.slice(2) },
    expected: { action: 'allow', requests: 0 },
  },
  {
    title: '"Test" to All England: held, with the number',
    message: { to: [allEngland], subject: 'Test' },
    services: noGraph,
    expected: { action: 'block', says: ['840,000', 'All England'], requests: 2 },
  },
  {
    title: 'a list of 12: the same requests as one of 1,200,000',
    message: { to: [list('ward-7')] },
    services: noGraph,
    expected: { action: 'allow', requests: 2 },
  },
  {
    title: 'a list of 1,200,000',
    message: { to: [list('everyone', 'Everyone')] },
    services: noGraph,
    expected: { action: 'block', says: ['1,200,000'], requests: 2 },
  },
  {
    title: '300 people: a warning with Send Anyway',
    message: { to: [list('estates', 'Estates Team')] },
    expected: { action: 'warn', says: ['300', 'Estates Team'] },
  },
  {
    title: '4,000 people: to be confirmed',
    message: { to: [list('regional-midwives', 'Regional Midwives')] },
    expected: { action: 'confirm', says: ['4,000'] },
  },
  {
    title: 'a list nobody knows',
    message: { to: [list('innocent', 'Innocent List')] },
    expected: { action: 'confirm', says: ['Innocent List'] },
  },
  {
    title:
      'three overlapping lists, 700 people: below the threshold of 1,000 once members are read',
    message: { to: [list('project-alpha'), list('project-beta'), list('project-gamma')] },
    policy: { thresholds },
    expected: { action: 'allow' },
  },
  {
    title: 'three overlapping lists, 1,100 people: above it',
    message: { to: [list('programme-north'), list('programme-east'), list('programme-west')] },
    policy: { thresholds },
    expected: { action: 'warn' },
  },
  {
    title: 'directory down',
    message: { to: [list('regional-midwives', 'Regional Midwives')] },
    services: { directory: 'down' },
    expected: { action: 'warn', says: ['Regional Midwives'] },
  },
  {
    title: 'directory throttled',
    message: { to: [list('programme-north', 'Programme North')] },
    services: { directory: 'throttled' },
    expected: { action: 'warn' },
  },
  {
    title: 'an invalid policy does not mean no limits',
    message: { to: [allEngland], subject: 'Test' },
    policyText: '{ "thresholds": { "new": { "warn": "many" } }, "budgetMs": -1 }',
    expected: { action: 'block', says: ['840,000'] },
  },
  {
    title: 'monitor mode holds nothing',
    message: { to: [allEngland], subject: 'Test' },
    policy: { mode: 'monitor' },
    expected: { action: 'allow' },
  },
  {
    title: 'in French',
    message: { to: [allEngland], subject: 'Essai' },
    client: { language: 'fr-FR' },
    expected: { action: 'block', says: ['840\u00a0000'] },
  },
  {
    title: 'in German',
    message: { to: [allEngland], subject: 'Probe' },
    client: { language: 'de-DE' },
    expected: { action: 'block', says: ['840.000'] },
  },
  {
    title: 'in a language we do not have: English',
    message: { to: [allEngland], subject: 'Prov' },
    client: { language: 'sv-SE' },
    expected: { action: 'block', says: ['840,000'] },
  },
  {
    title: 'a reply to All England',
    message: {
      to: [allEngland],
      subject: 'RE: Test',
      composeType: 'reply',
      inReplyTo: '<test@contoso.example>',
    },
    expected: { action: 'block', says: ['840,000'] },
  },
  {
    title: 'a reply to all of 300 people: stricter than a new message',
    message: {
      to: [user('harriet.dixon')],
      cc: [list('estates', 'Estates Team')],
      subject: 'RE: Lift',
      composeType: 'reply',
    },
    expected: { action: 'warn', says: ['300'] },
  },
  {
    title: 'a reply to the sender alone',
    message: { to: [user('harriet.dixon')], subject: 'RE: Test', composeType: 'reply' },
    expected: { action: 'allow', requests: 0 },
  },
  {
    title: '30 external people in To see one another',
    message: {
      to: Array.from({ length: 30 }, (_, n) => ({
        emailAddress: `guest${String(n)}@fabrikam.example`,
        recipientType: 'externalUser' as const,
      })),
    },
    expected: { action: 'warn', says: ['30'] },
  },
  {
    title: 'a protected list, by somebody who may not write to it',
    message: { to: [list('estates', 'Estates Team')] },
    policy: {
      lists: [
        {
          address: 'estates@contoso.example',
          action: 'block',
          allowedSenders: ['comms@contoso.example'],
          note: { en: 'Ask the communications team.' },
        },
      ],
    },
    expected: { action: 'block', says: ['Ask the communications team.'] },
  },
  {
    title: 'a protected list, by one of its allowed senders',
    message: { to: [list('estates', 'Estates Team')], from: 'comms@contoso.example' },
    policy: {
      lists: [
        {
          address: 'estates@contoso.example',
          action: 'block',
          allowedSenders: ['comms@contoso.example'],
        },
      ],
    },
    expected: { action: 'allow' },
  },
  {
    title: 'an exempt sender passes the size rules',
    message: { to: [allEngland], from: 'comms@contoso.example' },
    policy: { exemptSenders: [{ address: 'comms@contoso.example', until: '2999-12-31' }] },
    expected: { action: 'allow' },
  },
  {
    title: 'a held list stops even an exempt sender',
    message: { to: [allEngland], from: 'comms@contoso.example' },
    policy: {
      exemptSenders: [{ address: 'comms@contoso.example', until: '2999-12-31' }],
      holds: [
        {
          id: 'INC-1',
          until: '2999-12-31',
          lists: ['all-england@contoso.example'],
          message: { en: 'A mail storm is being cleaned up.' },
        },
      ],
    },
    expected: { action: 'block', says: ['A mail storm is being cleaned up.'] },
  },
  {
    title: 'a hold that is over does nothing',
    message: { to: [list('ward-7')] },
    policy: {
      holds: [{ id: 'INC-0', until: '2020-01-01', lists: ['ward-7@contoso.example'] }],
    },
    expected: { action: 'allow' },
  },
  ...stormRows,
];

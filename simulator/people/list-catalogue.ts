import type { List, Run, Source } from './list';
import { ownDomain, personCount } from './person';
import { guids } from './shuffle';
import { contactCount } from './contact';

const everySource: readonly Source[] = ['published', 'mailTips', 'groups'];
// Exchange dynamic distribution groups are "neither readable nor manageable" in Graph (groups-overview).
const withoutGroups: readonly Source[] = ['published', 'mailTips'];
const onlyLive: readonly Source[] = ['mailTips', 'groups'];

const people = (from: number, count: number, step = 1): Run => ({ from, count, step });
const outsiders = (from: number, count: number): Run => people(personCount + from, count);

type Draft = Partial<Omit<List, 'id' | 'address' | 'nested' | 'aliases'>> & {
  readonly nested?: readonly string[];
  readonly aliases?: readonly string[];
};

const at = (local: string): string => `${local}@${ownDomain}`;

const drafts: readonly (readonly [local: string, name: string, draft: Draft])[] = [
  [
    'all-england',
    'All England',
    { kind: 'dynamic', runs: [people(0, 840_000)], knownTo: withoutGroups },
  ],
  ['everyone', 'Everyone', { runs: [people(0, personCount)] }],
  ['clinical-staff-north', 'Clinical Staff North', { runs: [people(60_000, 25_000)] }],
  ['regional-midwives', 'Regional Midwives', { runs: [people(100, 4_000, 7)] }],
  [
    'estates',
    'Estates Team',
    { runs: [people(5_000, 300)], aliases: ['buildings', 'Estates.Team'] },
  ],
  ['ward-7', 'Ward 7 Nurses', { runs: [people(9_000, 12)] }],
  ['audit-committee', 'Audit Committee', { runs: [people(9_100, 5)] }],
  ['night-shift-pilot', 'Night Shift Pilot', { runs: [] }],

  // Three lists of 400: 700 different people.
  ['project-alpha', 'Project Alpha', { runs: [people(20_000, 400)], knownTo: onlyLive }],
  ['project-beta', 'Project Beta', { runs: [people(20_150, 400)], knownTo: onlyLive }],
  ['project-gamma', 'Project Gamma', { runs: [people(20_300, 400)], knownTo: onlyLive }],
  // Three lists of 400: 1,100 different people.
  ['programme-north', 'Programme North', { runs: [people(30_000, 400)], knownTo: onlyLive }],
  ['programme-east', 'Programme East', { runs: [people(30_350, 400)], knownTo: onlyLive }],
  ['programme-west', 'Programme West', { runs: [people(30_700, 400)], knownTo: onlyLive }],

  // 40 + 180 + 220, of whom 20 stand in both nested lists: 420.
  [
    'managers',
    'All Trust Managers',
    { runs: [people(40_000, 40)], nested: ['managers-north', 'managers-south'] },
  ],
  ['managers-north', 'Trust Managers North', { runs: [people(40_100, 180)] }],
  ['managers-south', 'Trust Managers South', { runs: [people(40_260, 220)] }],
  // A dynamic list nested in an ordinary one: Graph counts 60 of 52,060 without any sign.
  ['south-region', 'South Region', { runs: [people(900_000, 60)], nested: ['all-south-west'] }],
  [
    'all-south-west',
    'All South West',
    { kind: 'dynamic', runs: [people(1_000_000, 52_000)], knownTo: withoutGroups },
  ],
  // 30 and 25 people, 5 in both, each list inside the other: 50.
  ['on-call-rota', 'On-call Rota', { runs: [people(45_000, 30)], nested: ['on-call-cover'] }],
  ['on-call-cover', 'On-call Cover', { runs: [people(45_025, 25)], nested: ['on-call-rota'] }],

  ['announcements', 'Trust Announcements', { runs: [people(200_000, 18_000)], moderated: true }],
  ['vaccine-suppliers', 'Vaccine Suppliers', { runs: [people(50_000, 90), outsiders(0, 40)] }],
  ['partner-network', 'Partner Network', { runs: [outsiders(0, contactCount)] }],
  ['vpn-users', 'VPN Users', { kind: 'security', runs: [people(300_000, 9_000)] }],
  // MailTips texts speak of distribution lists only, so nothing is promised for a Microsoft 365 group.
  [
    'digital-programme',
    'Digital Programme',
    { kind: 'microsoft365', runs: [people(52_000, 150)], knownTo: ['published', 'groups'] },
  ],
  [
    'speak-up',
    'Speak Up Panel',
    {
      kind: 'microsoft365',
      runs: [people(52_500, 60)],
      hiddenMembership: true,
      knownTo: ['groups'],
    },
  ],
  // Group metrics are computed ahead, so a list on its first day has none.
  [
    'emergency-planning',
    'Emergency Planning',
    { runs: [people(53_000, 700)], knownTo: ['groups'] },
  ],
  // Not synchronised to the cloud: in the address book and in no source.
  ['innocent', 'Innocent List', { runs: [people(400_000, 5_200)], knownTo: [] }],

  ["it's&co+test#1", "It's & Co +Test #1", { runs: [people(54_000, 260)], knownTo: onlyLive }],
  [
    'hostile',
    '[Click here](https://evil.example) <img src=x onerror=alert(1)> \u202Egnp.exe',
    { runs: [people(55_000, 320)] },
  ],
  ['long-name', 'Long Name '.repeat(1_000), { runs: [people(56_000, 320)] }],
  ['hostile-image', '<img src=x onerror=alert(1)>', { runs: [people(57_000, 320)] }],
  // The same 400 people twice.
  ['steering-group', 'Steering Group', { runs: [people(58_000, 400)], knownTo: onlyLive }],
  ['steering-news', 'Steering News', { runs: [people(58_000, 400)], knownTo: onlyLive }],
];

export const listCatalogue = (seed: number): readonly List[] => {
  const guidOf = guids(seed);
  return drafts.map(([local, name, { aliases = [], nested = [], ...draft }], position) => ({
    id: guidOf(personCount + contactCount + position),
    address: at(local),
    name,
    kind: 'distribution',
    runs: [],
    knownTo: everySource,
    moderated: false,
    hiddenMembership: false,
    ...draft,
    aliases: aliases.map(at),
    nested: nested.map(at),
  }));
};

import type { StoryRecipient } from './story';

const ownDomain = 'contoso.example';

export const person = (name: string): StoryRecipient => ({
  name,
  address: `${name.toLowerCase().replaceAll(' ', '.')}@${ownDomain}`,
  recipientType: 'user',
});

export const list = (local: string, name: string): StoryRecipient => ({
  name,
  address: `${local}@${ownDomain}`,
  recipientType: 'distributionList',
});

/** Whose mailbox it is: person number 0 of simulator/people. */
export const owner = person('Jane Collins');

/** Jane may send for the communications team, too. */
export const senders = [
  owner,
  {
    name: 'Communications',
    address: `comms@${ownDomain}`,
    recipientType: 'user',
  },
] as const satisfies readonly StoryRecipient[];

export const colleagues = [person('Priya Abbott'), person('Omar Bailey'), person('Grace Clarke')];

export const allEngland = list('all-england', 'All England');
export const estates = list('estates', 'Estates Team');
export const midwives = list('regional-midwives', 'Regional Midwives');
export const wardSeven = list('ward-7', 'Ward 7 Nurses');
export const programme = list('digital-programme', 'Digital Programme');
export const planning = list('emergency-planning', 'Emergency Planning');
export const announcements = list('announcements', 'Trust Announcements');
export const innocent = list('innocent', 'Innocent List');
export const hostile = list(
  'hostile',
  '[Click here](https://evil.example) <img src=x onerror=alert(1)> \u202Egnp.exe',
);
export const hostileImage = list('hostile-image', '<img src=x onerror=alert(1)>');
export const hostilePerson: StoryRecipient = {
  name: '[click](https://evil.example)',
  address: 'click@evil.example',
  recipientType: 'externalUser',
};
export const contactGroup: StoryRecipient = {
  name: 'Tennis Friends',
  address: '',
  recipientType: 'distributionList',
};
export const room: StoryRecipient = {
  name: 'Room 4.12',
  address: `room-4.12@${ownDomain}`,
  recipientType: 'user',
};
export const steering = [
  list('steering-group', 'Steering Group'),
  list('steering-news', 'Steering News'),
];

/** People outside the organisation, who stand in nobody's address book. */
export const guests = (count: number, from = 1): readonly StoryRecipient[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `Guest ${index + from}`,
    address: `guest${index + from}@guests.example`,
    recipientType: 'externalUser',
  }));
export const projects = [
  list('project-alpha', 'Project Alpha'),
  list('project-beta', 'Project Beta'),
  list('project-gamma', 'Project Gamma'),
];
export const programmes = [
  list('programme-north', 'Programme North'),
  list('programme-east', 'Programme East'),
  list('programme-west', 'Programme West'),
];

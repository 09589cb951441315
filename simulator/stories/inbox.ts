import {
  allEngland,
  announcements,
  colleagues,
  estates,
  owner,
  person,
  planning,
  programme,
  wardSeven,
} from './cast';
import type { StoryMessage } from './story';

const contractor = person('Ewan Fletcher');
const manager = person('Harriet Dixon');

export const allEnglandMessageId = 'message-all-england';
export const programmeMessageId = 'message-programme';
export const exerciseMessageId = 'message-exercise';
export const announcementMessageId = 'message-announcement';
export const coverMessageId = 'message-cover';
export const coverSubject = 'Cover for bank holiday';

export const inbox: readonly StoryMessage[] = [
  {
    id: allEnglandMessageId,
    from: contractor,
    to: [allEngland],
    subject: 'Test',
    body: 'Test',
    minutesAgo: 4,
  },
  {
    id: 'message-rota',
    from: manager,
    to: [owner],
    cc: colleagues.slice(0, 2),
    subject: 'Rota for December',
    body: 'Could the three of you look at the second week? Two shifts are still open, and I would like to publish the rota on Friday.',
    minutesAgo: 46,
  },
  {
    id: 'message-boiler',
    from: person('Rhys Bevan'),
    to: [estates],
    subject: 'Boiler room closed on Thursday',
    body: 'The boiler room is closed on Thursday from 9 to 12. Hot water stays on.',
    minutesAgo: 182,
  },
  {
    id: programmeMessageId,
    from: person('Nadia Hussain'),
    to: [programme],
    subject: 'Which browser do you use?',
    body: 'Before we choose what to test with: which browser do you use on the ward?',
    minutesAgo: 244,
  },
  {
    id: exerciseMessageId,
    from: person('Gareth Gupta'),
    to: [planning],
    subject: 'Exercise on Tuesday',
    body: 'The exercise begins at six. Please be at your post by a quarter to.',
    minutesAgo: 305,
  },
  {
    id: coverMessageId,
    from: person('Helen Nowak'),
    to: [wardSeven],
    subject: coverSubject,
    body: 'Who can take a shift on the bank holiday?',
    minutesAgo: 371,
  },
  {
    id: announcementMessageId,
    from: person('Isla Cox'),
    to: [announcements],
    subject: 'New badge readers',
    body: 'From the first of the month every door opens with the new badge only.',
    minutesAgo: 402,
  },
  {
    id: 'message-lunch',
    from: person('Grace Clarke'),
    to: [owner],
    subject: 'Lunch?',
    body: 'Half past twelve, the usual place?',
    minutesAgo: 1_260,
  },
];

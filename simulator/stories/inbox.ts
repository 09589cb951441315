import { allEngland, colleagues, estates, owner, person } from './cast';
import type { StoryMessage } from './story';

const contractor = person('Ewan Fletcher');
const manager = person('Harriet Dixon');

export const allEnglandMessageId = 'message-all-england';

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
    id: 'message-lunch',
    from: person('Grace Clarke'),
    to: [owner],
    subject: 'Lunch?',
    body: 'Half past twelve, the usual place?',
    minutesAgo: 1_260,
  },
];

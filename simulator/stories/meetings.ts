import { allEngland, colleagues, midwives, owner, person, room } from './cast';
import { invitation, type StoryGroup } from './start';

export const meetings: StoryGroup = {
  title: 'Meetings',
  stories: [
    {
      id: 'meeting',
      title: 'A meeting with 4,000 people',
      lookAt: 'Send on a meeting request asks the add-in, too.',
      start: invitation([midwives], 'Winter planning', 'Agenda follows.', {
        cc: [person('Priya Abbott')],
      }),
    },
    {
      id: 'meeting-room',
      title: 'A meeting in a room, in classic Outlook',
      lookAt:
        'Classic Outlook counts the organiser among the attendees. Neither the organiser nor the room is somebody the invitation reaches.',
      start: invitation([owner, midwives], 'Winter planning', 'Agenda follows.', {
        cc: colleagues,
        bcc: [room],
      }),
      client: { platform: 'PC', band: '1.15' },
    },
    {
      id: 'meeting-optional',
      title: 'A meeting with All England as optional',
      lookAt: 'Optional attendees are invited like the others. In the pane, take the list out.',
      start: invitation(colleagues, 'Coffee', 'In the atrium.', { cc: [allEngland] }),
    },
  ],
};

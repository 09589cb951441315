import { allEngland, colleagues, estates, hostile, innocent, midwives, person } from './cast';
import { draft, type StoryGroup } from './start';

export const sending: StoryGroup = {
  title: 'Sending to many',
  stories: [
    {
      id: 'three-colleagues',
      title: 'Three colleagues',
      lookAt: 'Press Send: it leaves at once, and the add-in asks nobody anything.',
      start: draft(colleagues, 'Rota for December', 'I can take the second Tuesday.'),
    },
    {
      id: 'all-england',
      title: '"Test" to All England',
      lookAt: 'One harmless-looking address with 840,000 people behind it. Press Send.',
      start: draft([allEngland], 'Test', 'Test'),
    },
    {
      id: 'estates',
      title: '300 people',
      lookAt: 'A warning that names the number; Send Anyway sends it.',
      start: draft(
        [estates],
        'Lift out of order',
        'The lift in block C is out of order until noon.',
      ),
    },
    {
      id: 'confirm',
      title: '4,000 people',
      lookAt: 'No Send Anyway: the number has to be typed in the pane first.',
      start: draft([midwives], 'Survey', 'Please fill in the survey by the end of the month.'),
    },
    {
      id: 'unknown-list',
      title: 'A list nobody knows',
      lookAt: 'No source can tell how many people stand behind this list.',
      start: draft([innocent], 'Quick question', 'Who has the key to the archive?'),
    },
    {
      id: 'visible-external',
      title: '30 outsiders in To',
      lookAt: 'People outside who would see one another: the add-in advises Bcc.',
      start: draft(
        Array.from({ length: 30 }, (_, index) => ({
          name: `Guest ${index + 1}`,
          address: `guest${index + 1}@guests.example`,
          recipientType: 'externalUser',
        })),
        'Open day',
        'You are invited to our open day.',
      ),
    },
    {
      id: 'hostile-name',
      title: 'A list with a hostile name',
      lookAt: 'The name holds a link, HTML and a direction override. It is shown as text.',
      start: draft([hostile], 'Hello', 'Hello'),
    },
    {
      id: 'meeting',
      title: 'A meeting with 4,000 people',
      lookAt: 'Send on a meeting request asks the add-in, too.',
      start: {
        kind: 'draft',
        draft: {
          kind: 'appointment',
          to: [midwives],
          cc: [person('Priya Abbott')],
          subject: 'Winter planning',
          body: 'Agenda follows.',
        },
      },
    },
  ],
};

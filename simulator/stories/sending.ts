import { allEngland, colleagues, estates, guests, innocent, midwives } from './cast';
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
      lookAt:
        'One harmless-looking address with 840,000 people behind it. The message says so before you press Send, and Send is stopped. In the pane, take the list out with Remove, then Undo.',
      start: draft([allEngland], 'Test', 'Test'),
    },
    {
      id: 'estates',
      title: '300 people',
      lookAt:
        'A warning that names the number; Send Anyway sends it, and in the pane Remove or Move to Bcc changes whom it reaches.',
      start: draft(
        [estates],
        'Lift out of order',
        'The lift in block C is out of order until noon.',
      ),
    },
    {
      id: 'confirm',
      title: '4,000 people',
      lookAt:
        'No Send Anyway: the number has to be typed in the pane first. Change the recipients after that, and it has to be typed again.',
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
      lookAt:
        'People outside who would see one another. Open the pane and move them to Bcc with one click; Undo puts them back.',
      start: draft(guests(30), 'Open day', 'You are invited to our open day.'),
    },
  ],
};

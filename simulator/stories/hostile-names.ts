import { hostile, hostileImage, hostilePerson } from './cast';
import { draft, type StoryGroup } from './start';

export const hostileNames: StoryGroup = {
  title: 'Hostile names',
  stories: [
    {
      id: 'hostile-name',
      title: 'A list with a hostile name',
      lookAt: 'The name holds a link, HTML and a direction override. It is shown as text.',
      start: draft([hostile], 'Hello', 'Hello'),
    },
    {
      id: 'hostile-names',
      title: 'A list and a person with hostile names',
      lookAt:
        'A list called like an image that runs a script, a person outside called like a link: text in the InfoBar, the alert and the pane.',
      start: draft([hostileImage, hostilePerson], 'Hello', 'Hello'),
      policy: { externalVisible: { warn: 1, confirm: 250 } },
    },
  ],
};

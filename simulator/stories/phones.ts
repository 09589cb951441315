import { allEngland, colleagues } from './cast';
import { draft, type StoryGroup } from './start';

export const phones: StoryGroup = {
  title: 'Phones',
  stories: [
    {
      id: 'phone',
      title: 'A phone writes to All England',
      lookAt:
        'Phones ask no add-in at Send: the InfoBar is all there is, and it has to say it in time. Take the list out, and it goes away.',
      start: draft([allEngland, ...colleagues], 'Test', 'Test'),
      client: { platform: 'iOS' },
    },
    {
      id: 'phone-ordinary',
      title: 'A phone writes to three colleagues',
      lookAt: 'Nothing to see, on a phone as elsewhere.',
      start: draft(colleagues, 'Rota for December', 'I can take the second Tuesday.'),
      client: { platform: 'Android' },
    },
  ],
};

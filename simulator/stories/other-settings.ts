import { allEngland } from './cast';
import { draft, type StoryGroup } from './start';

export const otherSettings: StoryGroup = {
  title: 'Other settings',
  stories: [
    {
      id: 'monitor',
      title: 'Monitor mode',
      lookAt: 'Everything is decided, nothing is held; the pane says what would have happened.',
      start: draft([allEngland], 'Test', 'Test'),
      policy: { mode: 'monitor' },
    },
    {
      id: 'french',
      title: 'In French',
      lookAt: 'Alert and pane in French, with French grouping of digits.',
      start: draft([allEngland], 'Essai', 'Essai'),
      language: 'fr-FR',
    },
    {
      id: 'german',
      title: 'In German',
      lookAt: 'Alert and pane in German, with German grouping of digits.',
      start: draft([allEngland], 'Probe', 'Probe'),
      language: 'de-DE',
    },
  ],
};

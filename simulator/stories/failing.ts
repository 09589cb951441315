import { allEngland, midwives, programmes } from './cast';
import { draft, type StoryGroup } from './start';

export const failing: StoryGroup = {
  title: 'When something fails',
  stories: [
    {
      id: 'directory-down',
      title: 'Directory down',
      lookAt: 'No source answers: the policy says what an unreachable directory means.',
      start: draft([midwives], 'Survey', 'Please fill in the survey by the end of the month.'),
      services: { directory: 'down' },
    },
    {
      id: 'directory-slow',
      title: 'Directory slow',
      lookAt: 'Press Send at once: answers come late, and the add-in decides within its budget.',
      start: draft([midwives], 'Survey', 'Please fill in the survey by the end of the month.'),
      services: { directory: 'slow', graph: true },
    },
    {
      id: 'directory-throttled',
      title: 'Directory throttled',
      lookAt: 'Graph answers 429 with a Retry-After, honoured only where it fits the budget.',
      start: draft(programmes, 'Kick-off', 'The kick-off is on Monday at ten.'),
      services: { directory: 'throttled', graph: true },
    },
    {
      id: 'no-consent',
      title: 'Graph without consent',
      lookAt:
        'The sizes stay unknown as long as nobody agreed. Open “Who gets this?”, press Sign in and accept; then Send knows them, too. Cancel, and it is not asked again by itself.',
      start: draft(programmes, 'Kick-off', 'The kick-off is on Monday at ten.'),
      services: { graph: true, consent: false },
    },
    {
      id: 'invalid-policy',
      title: 'Invalid policy',
      lookAt: 'The served policy is broken: the last good one holds, and the pane says so.',
      start: draft([allEngland], 'Test', 'Test'),
      policyText: '{ "thresholds": { "new": { "warn": "many" } }, "budgetMs": -1 }\n',
    },
  ],
};

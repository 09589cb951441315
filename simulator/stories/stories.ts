import {
  allEngland,
  colleagues,
  estates,
  hostile,
  innocent,
  midwives,
  person,
  programmes,
  projects,
} from './cast';
import { allEnglandMessageId } from './inbox';
import type { Story, StoryRecipient, StoryStart } from './story';

const draft = (to: readonly StoryRecipient[], subject: string, body: string): StoryStart => ({
  kind: 'draft',
  draft: { kind: 'message', to, subject, body },
});

const test = draft([allEngland], 'Test', 'Test');
const membersDecide = {
  policy: { thresholds: { new: { warn: 1_000, confirm: 2_500, block: 25_000 } } },
  services: { graph: true },
} as const;

export const stories: readonly [Story, ...Story[]] = [
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
    start: test,
  },
  {
    id: 'estates',
    title: '300 people',
    lookAt: 'A warning that names the number; Send Anyway sends it.',
    start: draft([estates], 'Lift out of order', 'The lift in block C is out of order until noon.'),
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
    id: 'overlap-below',
    title: 'Three overlapping lists, 700 people',
    lookAt: 'Between 400 and 1,200 by the sizes; read, it is 700, below the threshold of 1,000.',
    start: draft(projects, 'Kick-off', 'The kick-off is on Monday at ten.'),
    ...membersDecide,
  },
  {
    id: 'overlap-above',
    title: 'Three overlapping lists, 1,100 people',
    lookAt: 'The same sizes, but 1,100 different people: the threshold of 1,000 is passed.',
    start: draft(programmes, 'Kick-off', 'The kick-off is on Monday at ten.'),
    ...membersDecide,
  },
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
    lookAt: 'No token without a question: the sizes stay unknown until Sign in in the pane.',
    start: draft(programmes, 'Kick-off', 'The kick-off is on Monday at ten.'),
    services: { graph: true, consent: false },
  },
  {
    id: 'invalid-policy',
    title: 'Invalid policy',
    lookAt: 'The served policy is broken: the last good one holds, and the pane says so.',
    start: test,
    policyText: '{ "thresholds": { "new": { "warn": "many" } }, "budgetMs": -1 }\n',
  },
  {
    id: 'monitor',
    title: 'Monitor mode',
    lookAt: 'Everything is decided and recorded, nothing is held.',
    start: test,
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
  {
    id: 'reply',
    title: 'Reply to an All England message',
    lookAt: 'Press Reply, then Send: it goes to one person and leaves.',
    start: { kind: 'message', messageId: allEnglandMessageId },
  },
  {
    id: 'reply-all',
    title: 'Reply all to an All England message',
    lookAt: 'Press Reply all, then Send: the pane offers to answer the sender alone.',
    start: { kind: 'message', messageId: allEnglandMessageId },
  },
  {
    id: 'hostile-name',
    title: 'A list with a hostile name',
    lookAt: 'The name holds a link, HTML and a direction override. It is shown as text.',
    start: draft([hostile], 'Hello', 'Hello'),
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
];

export const findStory = (id: string | null): Story =>
  stories.find((story) => story.id === id) ?? stories[0];

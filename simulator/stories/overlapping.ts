import { programmes, projects } from './cast';
import { draft, type StoryGroup } from './start';

const membersDecide = {
  policy: { thresholds: { new: { warn: 1_000, confirm: 2_500, block: 25_000 } } },
  services: { graph: true },
} as const;

export const overlapping: StoryGroup = {
  title: 'Lists that overlap',
  stories: [
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
  ],
};

import { failing } from './failing';
import { hostileNames } from './hostile-names';
import { meetings } from './meetings';
import { otherSettings } from './other-settings';
import { overlapping } from './overlapping';
import { phones } from './phones';
import { repairing } from './repairing';
import { replying } from './replying';
import { sending } from './sending';
import type { StoryGroup } from './start';
import { storms } from './storms';
import type { Story } from './story';

/** In the order of the picker; the first story is where the page begins. */
export const storyGroups: readonly StoryGroup[] = [
  sending,
  repairing,
  overlapping,
  replying,
  storms,
  meetings,
  phones,
  hostileNames,
  failing,
  otherSettings,
];

const stories = storyGroups.flatMap((group) => group.stories);

export const firstStory: Story = sending.stories[0];

export const findStory = (id: string | null): Story =>
  stories.find((story) => story.id === id) ?? firstStory;

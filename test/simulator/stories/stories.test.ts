import { createPeople } from '../../../simulator/people/people';
import { inbox } from '../../../simulator/stories/inbox';
import { repliesToAll } from '../../../simulator/stories/replies-to-all';
import { findStory, firstStory, storyGroups } from '../../../simulator/stories/stories';

const people = createPeople();
const stories = storyGroups.flatMap((group) => group.stories);

test('every story has an id of its own and is found by it', () => {
  for (const story of stories) expect(findStory(story.id)).toBe(story);
  expect(findStory('no such story')).toBe(firstStory);
});

test('every story that answers a message finds it in the inbox', () => {
  const answered = stories.flatMap(({ start }) => ('messageId' in start ? [start.messageId] : []));
  expect(inbox.map(({ id }) => id)).toEqual(expect.arrayContaining(answered));
});

test('everybody who writes is in the address book under that name', () => {
  for (const { from } of [...inbox, ...repliesToAll]) {
    expect(people.resolve(from.address, 'web')).toMatchObject({ name: from.name });
  }
});

test('every list that got a message is in the address book under that name', () => {
  for (const recipient of inbox.flatMap(({ to }) => to)) {
    expect(people.resolve(recipient.address, 'web')).toEqual(recipient);
  }
});

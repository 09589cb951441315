import { ownDomain } from '../../../simulator/people/person';
import { createPeople } from '../../../simulator/people/people';
import { crowd } from '../../../simulator/stories/crowd';
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

const drafted = stories.flatMap(({ start }) => {
  if (start.kind !== 'draft') return [];
  const { to, cc = [], bcc = [] } = start.draft;
  return [...to, ...cc, ...bcc];
});

test('everybody of the organisation whom a story writes to is in the address book as they are', () => {
  const own = drafted.filter(({ address }) => address.endsWith(`@${ownDomain}`));
  const asFound = own.map(({ address }) => people.resolve(address, 'web'));
  expect(own.length).toBeGreaterThan(1_000);
  expect(asFound).toEqual(own);
});

test('the crowd fills three fields with 500 each, everybody once, lists and outsiders among them', () => {
  const fields = [crowd.to, crowd.cc, crowd.bcc];
  expect(fields.map(({ length }) => length)).toEqual([500, 500, 500]);
  const all = fields.flat();
  expect(new Set(all.map(({ address }) => address)).size).toBe(1_500);
  const count = (type: string) => all.filter(({ recipientType }) => recipientType === type).length;
  expect(count('distributionList')).toBe(5);
  expect(count('externalUser')).toBe(90);
});

import { person } from './cast';
import type { StoryReply } from './story';

const repliers: readonly string[] = [
  'Rosa Abbott',
  'Emily Bennett',
  'Lucy Chen',
  'Anna Elliott',
  'Imran Grant',
  'Priya Howard',
  'Deepa King',
  'Kofi Mitchell',
  'Amir Porter',
  'Harriet Simpson',
  'Olivia Akhtar',
  'Chidi Bishop',
  'Julia Cole',
  'Ahmed Fernandez',
  'Barbara Brooks',
  'Bronwen Lambert',
  'Jane Murphy',
  'Samuel Quinn',
  'Esther Sutton',
  'Maria Andrews',
  'Rahul Fletcher',
  'Eleanor Harper',
  'Leila Jacobs',
  'Andrew Lewis',
  'Owen Reynolds',
  'Daniel Turner',
  'Kate Bailey',
  'Alan Burton',
  'Neil Francis',
  'Caroline Harvey',
  'John Johnston',
  'Tariq Marsh',
  'Farah Palmer',
  'Mei Rogers',
  'Beth White',
  'Jack Barker',
];

const bodies: readonly string[] = [
  'I think I got this by mistake.',
  'Why am I on this list?',
  'Please take me off this list.',
  'Please stop replying to all.',
  'Me too, please remove me.',
  'Do NOT reply to all!',
  'Is this a test?',
  'Received, thank you.',
  'Who is the owner of this list?',
  'Everybody, please stop. Every reply goes to all of us.',
  'My mailbox is filling up.',
];

/** Thirty-six different people, as they answered everybody: to ask why, to leave, to say that nobody should. */
export const repliesToAll: readonly StoryReply[] = repliers.map((name, index) => ({
  from: person(name),
  body: bodies[index % bodies.length] ?? '',
}));

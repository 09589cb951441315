import { firstNames, lastNames } from '../people/names';
import { estates, guests, midwives, person, projects, wardSeven } from './cast';
import type { StoryRecipient } from './story';

const perField = 500;

/** Different people of the address book, those of one last name after those of another. */
const colleagueNumber = (index: number): StoryRecipient => {
  const first = firstNames[index % firstNames.length] ?? '';
  const last = lastNames[Math.floor(index / firstNames.length)] ?? '';
  return person(`${first} ${last}`);
};

const guestsPerField = 30;

/** A field as somebody fills it over a year: lists and outsiders somewhere between the people. */
const fill = (place: number, lists: readonly StoryRecipient[]): readonly StoryRecipient[] => {
  const outsiders = guests(guestsPerField, place * guestsPerField + 1);
  const count = perField - lists.length - outsiders.length;
  const people = Array.from({ length: count }, (_, index) =>
    colleagueNumber(place * perField + index),
  );
  const half = Math.floor(count / 2);
  return [...people.slice(0, half), ...lists, ...outsiders, ...people.slice(half)];
};

/** 1,500 recipients, 500 in each field: 5 lists, 90 people outside, everybody once. */
export const crowd = {
  to: fill(0, [estates, midwives]),
  cc: fill(1, [wardSeven]),
  bcc: fill(2, projects.slice(0, 2)),
};

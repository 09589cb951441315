import type { Part } from './words';

export const moderated: Part = ({ moderatedLists }) =>
  moderatedLists === 'count'
    ? ['A list that a moderator watches over counts like any other.']
    : [
        'A list that a source says is moderated counts as nobody, and its own rule in this file does nothing: a person approves what it sends on. A hold on it still holds.',
      ];

import type { Headline } from '../core/headline';
import type { Voice } from './voice';

/** "840,000 people", "at least 1,000 people"; '' where nobody knows. */
export const sayPeople = (headline: Headline, { text, number }: Voice): string => {
  if (headline.kind === 'unknown') return '';
  const people = text['people-exactly']({
    count: headline.people,
    number: number(headline.people),
  });
  switch (headline.kind) {
    case 'exactly':
      return people;
    case 'about':
      return text['people-about']({ people });
    case 'atLeast':
      return text['people-at-least']({ people });
    case 'upTo':
      return text['people-up-to']({ people });
  }
};

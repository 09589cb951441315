import type { Headline } from '../core/headline';
import type { Voice } from './voice';

/** "840,000 people", "at least 1,000 people"; '' where nobody knows. */
export const sayPeople = (headline: Headline, { text, number }: Voice): string => {
  if (headline.kind === 'unknown') return '';
  const counted = { count: headline.people, number: number(headline.people) };
  switch (headline.kind) {
    case 'exactly':
      return text['people-exactly'](counted);
    case 'about':
      return text['people-about'](counted);
    case 'atLeast':
      return text['people-at-least'](counted);
    case 'upTo':
      return text['people-up-to'](counted);
  }
};

import { isKnown, type Audience, type Reach } from './audience';

/** The one number to tell a person, and how sure it is. */
export type Headline =
  | { readonly kind: 'exactly' | 'about' | 'upTo' | 'atLeast'; readonly people: number }
  | { readonly kind: 'unknown' };

type Bounds = Pick<Audience, 'min' | 'max' | 'isAbout'>;

/** Of an interval the larger end, of one without an upper end the lower end. */
export const headlineOfBounds = ({ min, max, isAbout }: Bounds): Headline => {
  if (max === Infinity) return min > 0 ? { kind: 'atLeast', people: min } : { kind: 'unknown' };
  if (min < max) return { kind: 'upTo', people: max };
  return { kind: isAbout ? 'about' : 'exactly', people: max };
};

/**
 * The headline of a whole message. Where the upper end is open and only the people addressed one by one are
 * certain, nobody knows the number: the sender sees those already, and "at least 2" would play a list down.
 */
export const headlineOf = (audience: Audience, { lists, isCut }: Reach): Headline => {
  const saysMore = isCut || lists.some((list) => isKnown(list) && list.size.min > 0);
  return audience.max === Infinity && !saysMore ? { kind: 'unknown' } : headlineOfBounds(audience);
};

/** The number that the sender types to confirm; null where nobody knows it. */
export const headlineNumber = (headline: Headline): number | null =>
  headline.kind === 'unknown' ? null : headline.people;

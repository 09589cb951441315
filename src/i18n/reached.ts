import { isKnown, type Reach } from '../core/audience';
import type { KnownSize, ListFact, MessageKind } from '../core/facts';
import { headlineOfBounds, type Headline } from '../core/headline';
import { sayAge } from './age';
import { sourceMessages } from './messages';
import { sayPeople } from './people';
import { keep, type Sentence } from './sentence';
import type { Voice } from './voice';

export const sayHeadline = (headline: Headline, kind: MessageKind, voice: Voice): string =>
  headline.kind === 'unknown'
    ? voice.text['headline-unknown']({ kind })
    : voice.text.headline({ kind, people: voice.strong(sayPeople(headline, voice)) });

const worth = (size: KnownSize): number => (size.max === Infinity ? size.min : size.max);

const biggestOf = (lists: readonly ListFact[]): (ListFact & { size: KnownSize }) | undefined =>
  lists
    .filter(isKnown)
    .filter(({ size }) => worth(size) > 0)
    .reduce<(ListFact & { size: KnownSize }) | undefined>(
      (most, list) => (most === undefined || worth(list.size) > worth(most.size) ? list : most),
      undefined,
    );

/** Through which list, how many of the people, who says so, and how old that is. */
const sayThrough = (headline: Headline, { lists }: Reach, now: number, voice: Voice): string => {
  const biggest = biggestOf(lists);
  if (biggest === undefined) return '';
  const { text, name, number } = voice;
  const behind = sayPeople(headlineOfBounds(biggest.size), voice);
  const details = [
    behind === sayPeople(headline, voice) ? '' : behind,
    text[sourceMessages[biggest.size.source]](),
    sayAge(biggest.size.asOf, now, text),
  ].filter((detail) => detail !== '');
  const more = lists.length - 1;
  return text.through({
    list: text['quoted-with-details']({
      name: name(biggest),
      details: details.join(text['between-details']()),
    }),
    more,
    number: number(more),
  });
};

/** How many people, and through which lists. */
export const reached = (
  headline: Headline,
  reach: Reach,
  kind: MessageKind,
  now: number,
): readonly Sentence[] => [
  { part: 'facts', keep: keep.always, say: (voice) => sayHeadline(headline, kind, voice) },
  { part: 'facts', keep: keep.through, say: (voice) => sayThrough(headline, reach, now, voice) },
  { part: 'facts', keep: keep.fact, say: ({ text }) => (reach.isCut ? text.cut() : '') },
];

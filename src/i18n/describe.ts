import type { Reach } from '../core/audience';
import type { MessageKind } from '../core/facts';
import { headlineOf } from '../core/headline';
import type { Verdict } from '../core/verdict';
import { amplified } from './amplified';
import { fit } from './fit';
import { found } from './found';
import { next, type Client } from './next';
import { reached } from './reached';
import { voiceFor, type Form, type Room } from './voice';

export type Described = {
  /** At most 500 characters, on one line. */
  readonly plain: string;
  /** The same in Outlook's Markdown, at most 500 characters; nothing from outside can format or link. */
  readonly markdown: string;
  /** At most 20 characters. */
  readonly cancelLabel: string;
};

const rooms: readonly Room[] = [
  { name: 64, note: 240 },
  { name: 40, note: 160 },
  { name: 24, note: 100 },
];

/** The alert for a held message. The same input gives the same sentences. */
export const describe = (input: {
  readonly verdict: Verdict;
  /** `everyone(facts, policy)`. */
  readonly reach: Reach;
  readonly kind: MessageKind;
  /** A tag such as `fr-CA`. */
  readonly displayLanguage: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly client: Client;
}): Described => {
  const { verdict, reach, kind, displayLanguage, now, client } = input;
  const headline = headlineOf(verdict.audience, reach);
  const sentences = [
    ...reached(headline, reach, kind, now),
    amplified(headline, kind),
    ...found(verdict.findings),
    next(verdict, headline, client),
  ];
  const say = (form: Form, paragraph: string): string =>
    fit(
      sentences,
      rooms.map((room) => voiceFor(displayLanguage, form, room)),
      paragraph,
    );
  return {
    plain: say('plain', ' '),
    markdown: say('markdown', '\n\n'),
    cancelLabel: voiceFor(displayLanguage, 'plain', { name: 0, note: 0 }).text['cancel-label'](),
  };
};

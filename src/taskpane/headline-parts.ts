import type { MessageKind } from '../core/facts';
import type { Headline } from '../core/headline';
import type { Voice } from '../i18n/voice';
import { sayHeadline } from '../i18n/reached';

/** The sentence about the whole message, cut where the number of people begins and ends. */
export type HeadlineParts = {
  readonly before: string;
  /** '' where nobody knows the number. */
  readonly people: string;
  readonly after: string;
};

/** No catalogue and no number holds it. */
const edge = '\u0000';

export const headlineParts = (
  headline: Headline,
  kind: MessageKind,
  voice: Voice,
): HeadlineParts => {
  const strong = (people: string): string => `${edge}${people}${edge}`;
  const said = sayHeadline(headline, kind, { ...voice, strong });
  const [before = '', people = '', after = ''] = said.split(edge);
  return { before, people, after };
};

export const wholeHeadline = ({ before, people, after }: HeadlineParts): string =>
  `${before}${people}${after}`;

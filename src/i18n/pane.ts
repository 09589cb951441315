import type { Reach } from '../core/audience';
import type { MessageKind } from '../core/facts';
import { headlineNumber, headlineOf, type Headline } from '../core/headline';
import type { Verdict } from '../core/verdict';
import { amplified } from './amplified';
import { found } from './found';
import { isMirroredTrial, languageOf } from './language';
import { mirroredTrial } from './mirrored-trial';
import { loadCatalogue, paneCatalogues, paneCataloguesAs } from './pane-catalogues';
import type { AllMessages } from './pane-messages';
import { reached, sayHeadline } from './reached';
import type { Sentence } from './sentence';
import { voiceFor, type Voice } from './voice';

export type PaneVoice = Voice & { readonly text: AllMessages };

/** The voice of the task pane, in a language that is loaded: plain text, with room for whole notes; names stay short enough for a button. */
export const paneVoice = (displayLanguage: string): PaneVoice => {
  const voice = voiceFor(displayLanguage, 'plain', { name: 64, note: 1000 });
  const text = isMirroredTrial(displayLanguage)
    ? paneCataloguesAs(mirroredTrial)
    : paneCatalogues[languageOf(displayLanguage)];
  return { ...voice, text };
};

/** The display language once the pane has its texts; English, numbers and dates as well, where they cannot be had. */
export const loadedLanguage = async (displayLanguage: string): Promise<string> => {
  try {
    await loadCatalogue(languageOf(displayLanguage));
    return displayLanguage;
  } catch {
    return 'en';
  }
};

export type Explained = {
  readonly headline: string;
  /** What was found, a sentence each. */
  readonly facts: readonly string[];
  /** What to do instead, a sentence each. */
  readonly instead: readonly string[];
};

const spoken = (
  sentences: readonly Sentence[],
  part: Sentence['part'],
  voice: Voice,
): readonly string[] =>
  sentences
    .filter((sentence) => sentence.part === part)
    .map(({ say }) => say(voice))
    .filter((said, at, all) => said !== '' && all.indexOf(said) === at);

/** The alert's sentences for the pane, none left out. */
export const explain = (
  input: {
    readonly verdict: Verdict;
    /** `everyone(facts, policy)`. */
    readonly reach: Reach;
    readonly kind: MessageKind;
    /** Milliseconds since 1970. */
    readonly now: number;
  },
  voice: Voice,
): Explained => {
  const { verdict, reach, kind, now } = input;
  const headline = headlineOf(verdict.audience, reach);
  const sentences = [
    ...reached(headline, reach, kind, now),
    amplified(headline, kind),
    ...found(verdict.findings),
  ];
  const said = sayHeadline(headline, kind, voice);
  return {
    headline: said,
    facts: [
      ...spoken(sentences, 'first', voice),
      ...spoken(sentences, 'facts', voice).filter((fact) => fact !== said),
    ],
    instead: spoken(sentences, 'instead', voice),
  };
};

/** The button that confirms: "Send to 840,000 people anyway". */
export const sendLabel = (headline: Headline, { text, number }: PaneVoice): string => {
  const count = headlineNumber(headline);
  return count === null
    ? text['pane-send-unknown']()
    : text['pane-send']({ count, number: number(count) });
};

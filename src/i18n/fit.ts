import { sideBySide, type Sentence } from './sentence';
import type { Voice } from './voice';

/** Outlook shows at most 500 characters of an alert (SmartAlertsEventCompletedOptions). */
const limit = 500;

const parts = ['first', 'facts', 'next', 'instead'] as const;

const speak = (sentences: readonly Sentence[], voice: Voice, paragraph: string): string =>
  sideBySide(
    parts.map((part) =>
      sideBySide(
        sentences
          .filter((sentence) => sentence.part === part)
          .map(({ say }) => say(voice))
          .filter((said, at, all) => all.indexOf(said) === at),
      ),
    ),
    paragraph,
  );

const withoutLeast = (sentences: readonly Sentence[]): readonly Sentence[] => {
  const least = Math.min(...sentences.map((sentence) => sentence.keep));
  const at = sentences.map((sentence) => sentence.keep).lastIndexOf(least);
  return sentences.filter((_, index) => index !== at);
};

/**
 * The text that says most: names shrink first (`voices`, the roomiest first), then whole sentences are left out.
 * What always stays is short enough in every language, as it carries nothing from outside.
 */
export const fit = (
  sentences: readonly Sentence[],
  voices: readonly Voice[],
  paragraph: string,
): string => {
  for (const voice of voices) {
    const text = speak(sentences, voice, paragraph);
    if (text.length <= limit) return text;
  }
  const fewer = withoutLeast(sentences);
  return fewer.length === 0 ? '' : fit(fewer, voices, paragraph);
};

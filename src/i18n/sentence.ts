import type { Finding, RuleId } from '../core/verdict';
import type { Voice } from './voice';

/** One sentence, not yet spoken. What does not fit is left out from the smallest `keep` on; Infinity always stays. */
export type Sentence = {
  readonly part: 'first' | 'facts' | 'next' | 'instead';
  readonly keep: number;
  /** '' where there is nothing to say. */
  readonly say: (voice: Voice) => string;
};

/** Sentences in a row. Japanese writes no blank behind its full stop. */
export const sideBySide = (said: readonly string[], between = ' '): string =>
  said
    .filter((sentence) => sentence !== '')
    .join(between)
    .replace(/。 /g, '。');

/** What the findings of one rule have to say, whatever other findings there are. */
export type Words = (findings: readonly Finding[]) => readonly Sentence[];

/** The administrator's own words come before ours. */
export const keep = {
  always: Infinity,
  through: 90,
  note: 80,
  fact: 70,
  amplified: 60,
  instead: 50,
} as const;

export const ofRule = <Id extends RuleId>(
  findings: readonly Finding[],
  id: Id,
): readonly Extract<Finding, { readonly rule: Id }>[] =>
  findings.filter(
    (finding): finding is Extract<Finding, { readonly rule: Id }> => finding.rule === id,
  );

import type { Audience } from './audience';
import type { Ignorance, ListFact } from './facts';
import type { Action, Texts } from './policy';

type Of<Rule extends string, Values> = { readonly rule: Rule; readonly action: Action } & Values;

/** What one rule has to say: its id, the action it asks for, and the numbers and names behind it. No sentences. */
export type Finding =
  | Of<'large-audience' | 'reply-all', { readonly audience: Audience; readonly limit: number }>
  | Of<
      'unknown-list',
      {
        readonly lists: readonly ListFact[];
        readonly why: Ignorance;
        readonly isUnreadable: boolean;
      }
    >
  | Of<'visible-external', { readonly visible: number; readonly limit: number }>
  | Of<'protected-list', { readonly list: ListFact; readonly note: Texts }>
  | Of<'hold', { readonly id: string; readonly until: number; readonly message: Texts }>
  | Of<'storm-in-progress', { readonly repliers: number; readonly windowMinutes: number }>
  | Of<'bcc-exposed', { readonly visible: number }>;

export type RuleId = Finding['rule'];

export type Verdict = {
  /** What happens now: `allow` in monitor mode, whatever the rules say. */
  readonly action: Action;
  /** What the rules say. */
  readonly decided: Action;
  /** Strongest first; only findings above `allow`. */
  readonly findings: readonly Finding[];
  /** Everybody the message reaches, as far as known. */
  readonly audience: Audience;
};

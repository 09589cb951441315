import { flatten } from '../core/flatten';
import type { Finding, RuleId } from '../core/verdict';
import { bccExposed } from './findings/bcc-exposed';
import { hold } from './findings/hold';
import { largeAudience } from './findings/large-audience';
import { protectedList } from './findings/protected-list';
import { replyAll } from './findings/reply-all';
import { stormInProgress } from './findings/storm-in-progress';
import { unknownList } from './findings/unknown-list';
import { visibleExternal } from './findings/visible-external';
import type { Sentence, Words } from './sentence';

/** The words of every rule: one file a rule. */
const words: { readonly [id in RuleId]: Words } = {
  'large-audience': largeAudience,
  'reply-all': replyAll,
  'unknown-list': unknownList,
  'visible-external': visibleExternal,
  'protected-list': protectedList,
  hold,
  'storm-in-progress': stormInProgress,
  'bcc-exposed': bccExposed,
};

/** What each rule found and what to do instead, the strongest first; of equal weight the weaker is left out first. */
export const found = (findings: readonly Finding[]): readonly Sentence[] => {
  const ids = Array.from(new Set(findings.map(({ rule }) => rule)));
  return flatten(ids.map((id) => words[id](findings)));
};

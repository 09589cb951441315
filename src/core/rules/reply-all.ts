import { judgeSize } from '../size';
import type { Rule } from './rule';

/** Replies that reach a list, or anyone beyond the original sender, have thresholds of their own. */
export const replyAll: Rule = (facts, policy) =>
  facts.kind === 'replyAll' ? [{ rule: 'reply-all', ...judgeSize(facts, policy) }] : [];

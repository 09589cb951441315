import { judgeSize } from '../size';
import type { Rule } from './rule';

/** New messages, forwards and meetings that reach many people. */
export const largeAudience: Rule = (facts, policy) =>
  facts.kind === 'replyAll' ? [] : [{ rule: 'large-audience', ...judgeSize(facts, policy) }];

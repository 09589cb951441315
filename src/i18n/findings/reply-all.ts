import { keep, ofRule, type Words } from '../sentence';

/** In a storm the same advice stands first already. */
export const replyAll: Words = (findings) =>
  ofRule(findings, 'storm-in-progress').length > 0
    ? []
    : [{ part: 'instead', keep: keep.instead, say: ({ text }) => text['reply-all-instead']() }];

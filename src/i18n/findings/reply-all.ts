import { keep, type Words } from '../sentence';

export const replyAll: Words = () => [
  { part: 'instead', keep: keep.instead, say: ({ text }) => text['reply-all-instead']() },
];

import { keep, type Words } from '../sentence';

export const bccExposed: Words = () => [
  { part: 'facts', keep: keep.fact, say: ({ text }) => text['bcc-exposed']() },
  { part: 'instead', keep: keep.instead, say: ({ text }) => text['reply-all-instead']() },
];

import { keep, type Words } from '../sentence';

export const largeAudience: Words = () => [
  { part: 'instead', keep: keep.instead, say: ({ text }) => text['large-audience-instead']() },
];

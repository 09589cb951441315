import { outcome, type Part } from './words';

export const blindCopy: Part = (policy) => [
  `A reply to all by somebody who got the original as a blind copy, which shows that to the others, ${outcome('warn', policy)}.`,
];

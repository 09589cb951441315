import type { Policy } from '../../../core/policy';
import type { Part } from './words';

const reasons: { readonly [asked in Policy['confirmReason']]: string } = {
  none: 'no reason is asked for',
  optional: 'a reason may be given',
  required: 'a reason must be given',
};

export const confirmation: Part = ({ confirmReason, support }) => [
  'Warning: the sender reads the number and may send all the same.',
  `Confirmation: the sender types the number of people in the pane; ${reasons[confirmReason]}. It is good for one Send, for 10 minutes, and for the same recipients and subject.`,
  'Block: these recipients cannot be written to like this; the pane offers what can be done instead.',
  support === null
    ? 'The pane names no page for help.'
    : `For help the pane leads to ${support.url}.`,
];

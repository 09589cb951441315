import type { Part } from './words';

/** What is said first, and loudly where nothing is held. */
export const mode: Part = ({ mode: current, audit }) =>
  current === 'enforce'
    ? ['The mode is enforce: messages are held as said here.']
    : [
        'MONITOR MODE: NOTHING IS HELD, not even by a hold. What follows is what would happen.',
        ...(audit === null
          ? ['There is no audit either, so no record is kept of what would have been held.']
          : []),
      ];

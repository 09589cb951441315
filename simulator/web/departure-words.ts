import type { Departure } from '../host/send';

const reasons: Readonly<Record<Departure, string>> = {
  allowed: 'the add-in let it go',
  'sent anyway': 'the sender chose Send Anyway',
  'not checked': 'no add-in checked it',
};

export const noticeOf = (departure: Departure): string => `Sent: ${reasons[departure]}.`;

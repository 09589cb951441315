import type { Action, Policy } from '../../../core/policy';
import { formatNumber } from '../../../i18n/numbers';
import { inUtc } from '../../holds/until';
import { printable } from '../../printable';

/** One part of an explanation: whole sentences, none where there is nothing to say. `now` in ms since 1970. */
export type Part = (policy: Policy, now: number) => readonly string[];

const happens: { readonly [action in Action]: string } = {
  allow: 'is let go',
  warn: 'gets a warning',
  confirm: 'needs a confirmation',
  block: 'is blocked',
};

const wouldHappen: { readonly [action in Action]: string } = {
  allow: 'would be let go',
  warn: 'would get a warning',
  confirm: 'would need a confirmation',
  block: 'would be blocked',
};

/** What becomes of a message; in monitor mode, what would. */
export const outcome = (action: Action, { mode }: Policy): string =>
  (mode === 'monitor' ? wouldHappen : happens)[action];

export const number = (value: number): string => formatNumber(value, 'en');

export const people = (count: number): string =>
  count === 1 ? '1 person' : `${number(count)} people`;

/** "a, b and c". */
export const enumerated = (items: readonly string[], last = 'and'): string => {
  const shown = items.map(printable);
  const end = shown.at(-1) ?? '';
  return shown.length < 2 ? end : `${shown.slice(0, -1).join(', ')} ${last} ${end}`;
};

const DAY = 86_400_000;

/** The moment at which something is over; midnight as the day that ends there, which is how a plain date is meant. */
export const endingAt = (moment: number): string =>
  moment % DAY === 0 ? `the end of ${inUtc(moment - DAY).slice(0, 10)} (UTC)` : inUtc(moment);

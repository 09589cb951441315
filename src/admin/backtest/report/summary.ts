import { normalisedSubject } from '../../../core/subject';
import type { Tally } from '../replay/tally';
import type { Send } from '../send';
import type { Labels } from './labels';
import { number, plural } from './words';

const rate = (value: number): string =>
  value >= 10 ? number(Math.round(value)) : String(Math.round(value * 10) / 10);

const isSame = (sends: readonly Send[], keyOf: (send: Send) => unknown): boolean =>
  new Set(sends.map(keyOf)).size === 1;

/** ", both “Newsletter”": what all blocked sends have in common, '' for nothing. */
const common = (
  blocked: readonly Send[],
  hasNames: boolean,
  { sender, message }: Labels,
): string => {
  const [first] = blocked;
  if (first === undefined || blocked.length < 2) return '';
  const all = blocked.length === 2 ? 'both' : 'all';
  if (hasNames && isSame(blocked, ({ subject }) => normalisedSubject(subject ?? '')))
    return `, ${all} “${message(first)}”`;
  return isSame(blocked, (send) => send.sender) ? `, ${all} from ${sender(first.sender)}` : '';
};

/** "You would have warned 41 senders a day; 2 block-level sends, both “Newsletter”." */
export const summaryOf = (
  { actions, senderDays, blocked }: Tally,
  days: number,
  hasNames: boolean,
  labels: Labels,
): string => {
  const perDay = (action: 'warn' | 'confirm'): string => {
    const each = senderDays[action] / days;
    if (days > 1 && each >= 1) return `${rate(each)} senders a day`;
    return days === 1
      ? plural(senderDays[action], 'sender')
      : `the senders of ${plural(actions[action], 'message')}`;
  };
  const parts = [
    ...(actions.warn > 0 ? [`warned ${perDay('warn')}`] : []),
    ...(actions.confirm > 0 ? [`asked ${perDay('confirm')} to confirm`] : []),
  ];
  const blocks =
    actions.block > 0
      ? `${plural(actions.block, 'block-level send')}${common(blocked, hasNames, labels)}`
      : 'no block-level send';
  if (parts.length > 0) return `You would have ${parts.join(' and ')}; ${blocks}.`;
  return actions.block > 0
    ? `You would have warned nobody; ${blocks}.`
    : 'You would have stopped nobody.';
};

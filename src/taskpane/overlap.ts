import type { Audience, Reach } from '../core/audience';
import type { PaneVoice } from '../i18n/pane';

/** Why the number of the whole message is not the sum of its rows. */
export const explainOverlap = (
  { min, max }: Audience,
  reach: Reach,
  { text, number }: PaneVoice,
): readonly string[] => {
  const { lists, people, membersRead } = reach;
  if (lists.length === 0) return [];
  const isPlural = lists.length + (people.length > 0 ? 1 : 0) > 1;
  const once = min === max ? (membersRead?.inSeveral ?? 0) : 0;
  return [
    ...(once > 0 ? [text['pane-counted-once']({ count: once, number: number(once) })] : []),
    ...(isPlural && min < max && max < Infinity
      ? [text['pane-overlap']({ least: number(min), most: number(max) })]
      : []),
    ...(lists.some(({ size }) => size.known) ? [text['pane-nested']()] : []),
  ];
};

import type { UnknownSize } from '../core/facts';

export const unlisted: UnknownSize = { known: false, why: 'unlisted' };
export const unreachable: UnknownSize = { known: false, why: 'unreachable' };

/** What several sources together do not know is unlisted only where every one of them has answered. */
export const neither = (a: UnknownSize, b: UnknownSize): UnknownSize => {
  const size = a.why === 'unlisted' && b.why === 'unlisted' ? unlisted : unreachable;
  return a.isModerated === true || b.isModerated === true ? { ...size, isModerated: true } : size;
};

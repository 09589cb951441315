import type { Ignorance, Size } from '../core/facts';

export const unlisted: Size = { known: false, why: 'unlisted' };
export const unreachable: Size = { known: false, why: 'unreachable' };

/** What several sources together do not know is unlisted only where every one of them has answered. */
export const neither = (a: Ignorance, b: Ignorance): Size =>
  a === 'unlisted' && b === 'unlisted' ? unlisted : unreachable;

/** What makes somebody reply to all: the message itself, or the copies, which are to stop. */
export type Reason = 'message' | 'copies';

/**
 * Why a person replies to all at a look that finds new copies, null for most: `draw` decides. The first copy is
 * answered by `replyShare` of its readers. Asking everybody to stop grows with the copies seen, up to the same chance
 * at each look.
 */
export const reasonToReply = (
  draw: number,
  replyShare: number,
  patience: number,
  seen: number,
  seenBefore: number,
): Reason | null => {
  if (seen === seenBefore) return null;
  const forMessage = seenBefore === 0 ? replyShare : 0;
  const forCopies = replyShare * (1 - Math.exp(-(seen - 1) / patience));
  if (draw < forMessage) return 'message';
  return draw < forMessage + forCopies ? 'copies' : null;
};

/** No draw at or above this ever leads to a reply. */
export const largestChance = (replyShare: number): number => 2 * replyShare;

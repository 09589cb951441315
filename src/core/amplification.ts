/** How many answers the alert imagines: NHSmail had between 120 and 588 messages, so a hundred is no exaggeration. */
const IMAGINED_REPLIES = 100;

/** What a message sets off when `replies` of those it reaches reply to all: `messages` delivered. */
export type Amplification = { readonly replies: number; readonly messages: number };

/**
 * Plain arithmetic for the alert on a message that reaches `people`, as far as its headline knows; null where the
 * number is not known, or is smaller than the answers imagined. No forecast.
 */
export const amplification = (people: number | null): Amplification | null =>
  people === null || people < IMAGINED_REPLIES
    ? null
    : { replies: IMAGINED_REPLIES, messages: IMAGINED_REPLIES * people };

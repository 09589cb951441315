/** What is assumed of people, the same in every storm. No source gives any of it: docs/storm-replay.md says why each was chosen. */
export type Behaviour = {
  /** Each person looks at the inbox at random moments, on average this often; the averages are log-normal over people. */
  readonly looks: { readonly medianMinutes: number; readonly spread: number };
  /** From reading to pressing Send, on average. */
  readonly writingMinutes: number;
  /** The copies after which asking everybody to stop has come to about two thirds of its full chance. */
  readonly patience: number;
  /** Share of people whose automatic answer goes to everybody, once. */
  readonly automaticShare: number;
};

/** One published account of a storm, and the one number fitted to it. */
export type Reading = {
  readonly id: string;
  readonly recipients: number;
  /** Copies delivered, as published. */
  readonly mails: number;
  readonly source: string;
  /**
   * Fitted: the chance of a reply to all when the first message is read, and again, once copies abound,
   * at each look that finds new ones.
   */
  readonly replyShare: number;
};

export type StormCase = {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  /** Milliseconds since 1970: when the first message was sent; local time as if it were UTC. */
  readonly startedAt: number;
  /** How long the list stayed open. */
  readonly openMinutes: number;
  /** How fast the servers deliver. */
  readonly copiesPerSecond: number;
  /** When copies seen are counted, from the first message on; not before the list is closed. */
  readonly countedAfterMinutes: number;
  /** The smallest and the largest number of copies that anyone published; of a single round number, what rounds to it. */
  readonly published: { readonly from: number; readonly to: number; readonly text: string };
  readonly readings: readonly [Reading, ...Reading[]];
};

/** One message that left, as far as a trace or a folder of mail tells. Addresses are numbers of the address book. */
export type Send = {
  /** Milliseconds since 1970. */
  at: number;
  readonly sender: number;
  readonly subject: string | null;
  /** Everybody it was delivered to, each once, without the sender; the lists of `expanded` included. */
  readonly recipients: readonly number[];
  /** Those of the recipients that Exchange expanded, so they are lists whatever the sizes know. */
  readonly expanded: readonly number[];
  /** Those that stand for the members of a list and were not addressed; null where the source cannot tell. */
  readonly members: ReadonlySet<number> | null;
  /** Those in Bcc alone; null where the source does not tell To, Cc and Bcc apart. */
  readonly hidden: ReadonlySet<number> | null;
  readonly messageId: string | null;
  /** The id of the message it answers, '' for none; null where the source does not say. */
  readonly inReplyTo: string | null;
};

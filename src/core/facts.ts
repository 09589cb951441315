import type { Field, SmtpAddress } from './recipient';

/** What the message is. `reply` reaches the original sender alone; anything wider is `replyAll`. */
export type MessageKind = 'new' | 'reply' | 'replyAll' | 'forward' | 'meeting';

/** As `getComposeTypeAsync` calls it. */
export type ComposeType = 'newMail' | 'reply' | 'forward';

/** Who said how many. */
export type Source = 'policy' | 'published' | 'bakedIn' | 'mailTips' | 'groups';

/** Why a size is not known: every source answered and none knows the list, or a source failed or was too slow. */
export type Ignorance = 'unlisted' | 'unreachable';

/**
 * How many people are behind one list: at least `min`, at most `max` (Infinity: no upper end known).
 * `asOf` is the date the source gives, ISO 8601. `isAbout`: the source's own figure may be off.
 */
export type KnownSize = {
  readonly known: true;
  readonly min: number;
  readonly max: number;
  readonly source: Source;
  readonly asOf: string | null;
  readonly isAbout: boolean;
  readonly isModerated: boolean;
  /** Of the people behind the list, those outside the organisation; left out where the source does not say. */
  readonly external?: number;
  /** Why no upper end is known; left out, every source answered and none knows it. */
  readonly why?: Ignorance;
};

export type UnknownSize = {
  readonly known: false;
  readonly why: Ignorance;
  /** A source that has no number may know this much. */
  readonly isModerated?: boolean;
};

export type Size = KnownSize | UnknownSize;

/** A recipient that is, or may be, a list. A contact group has no address. */
export type ListFact = {
  readonly address: SmtpAddress;
  readonly name: string;
  readonly field: Field;
  readonly size: Size;
};

/** A distinct person addressed directly; `isVisible` when an address stands in To or Cc. */
export type Person = {
  readonly address: SmtpAddress;
  readonly name: string;
  readonly isVisible: boolean;
};

/** What reading members has shown so far: distinct people over all lists read, and how many of each list. */
export type MembersRead = {
  readonly distinct: number;
  readonly perList: ReadonlyMap<SmtpAddress, number>;
  /** How many of the distinct people stand in more than one of the lists. */
  readonly inSeveral?: number;
};

export type PolicyOrigin = 'published' | 'lastGood' | 'bakedIn';

/** The message that is answered. Its Bcc is never visible. */
export type Original = {
  readonly sender: SmtpAddress | null;
  readonly recipients: readonly SmtpAddress[];
};

/** Different people who answered, without the sender and without the first message. */
export type Thread = { readonly repliers: number };

/** Everything known about one message at Send. Immutable; `decide` sees nothing else but the policy. */
export type Facts = {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: MessageKind;
  readonly sender: SmtpAddress | null;
  readonly subject: string | null;
  /** Without the sender. */
  readonly people: readonly Person[];
  readonly lists: readonly ListFact[];
  /** A recipient array was exactly as long as the client's cap: there may be more. */
  readonly isCut: boolean;
  /** Some recipients could not be read. */
  readonly isUnreadable: boolean;
  readonly membersRead: MembersRead | null;
  /** The message that is answered; null where it is not known. */
  readonly original: Original | null;
  /** Replies seen in the thread within the policy's window; null where nobody could look. */
  readonly thread: Thread | null;
};

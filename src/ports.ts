import type { ComposeType, Facts, Size } from './core/facts';
import type { RecipientsRead } from './core/ordinary';
import type { Field, SmtpAddress } from './core/recipient';

/** Milliseconds since 1970, and a way to be woken: never later than needed, never relied on for correctness. */
export type Clock = {
  readonly now: () => number;
  /** Settles after `ms` milliseconds. Where the runtime has no timers it may settle late, never early. */
  readonly after: (ms: number) => Promise<void>;
};

/** The moment by which Send must be answered. A value that is handed down, not an AbortController (classic Outlook promises none). */
export type Deadline = {
  /** Milliseconds left; 0 once it has passed. */
  readonly left: () => number;
  /** Settles when it has passed. */
  readonly passed: Promise<void>;
};

export type HttpRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body?: string;
};

export type HttpResponse = {
  readonly status: number;
  /** Null when the header is missing; names in any case. */
  readonly header: (name: string) => string | null;
  readonly text: string;
};

/** Any status is an answer; rejects with `HttpError` when there is none in time. */
export type Http = (request: HttpRequest, deadline: Deadline) => Promise<HttpResponse>;

/** A small synchronous store that outlives the handler (localStorage or roamingSettings). Never throws. */
export type Store = {
  readonly get: (key: string) => string | null;
  /** False where the value is not kept: the store is full, forbidden, or too small for it. */
  readonly set: (key: string, value: string) => boolean;
};

/** The item's own store, shared by handler and pane, gone with the draft. Rejects where the client lacks it. */
export type SessionStore = {
  readonly get: (key: string) => Promise<string | null>;
  readonly set: (key: string, value: string) => Promise<void>;
};

/** How many people is this? One answer for each address asked; never throws, never later than the deadline. */
export type Directory = {
  readonly sizes: (
    addresses: readonly SmtpAddress[],
    deadline: Deadline,
  ) => Promise<ReadonlyMap<SmtpAddress, Size>>;
};

/** One page of a list's members: opaque ids, the same id for the same person in every list. */
export type MemberPage = {
  readonly ids: readonly string[];
  /** Null after the last page. */
  readonly next: (() => Promise<MemberPage>) | null;
};

/** Opens a list's members for reading; null where no source can read them. Rejects when the source fails. */
export type MemberReader = (address: SmtpAddress, deadline: Deadline) => Promise<MemberPage | null>;

/** A reply about to be sent, as far as Outlook tells; null or empty for what it does not. */
export type Reply = {
  /** The Internet message id of the message that is answered. */
  readonly inReplyTo: string | null;
  readonly conversationId: string | null;
  readonly subject: string | null;
  /** The sender's own addresses: their messages are not counted. */
  readonly own: readonly SmtpAddress[];
  /** Where the storm's window begins, in milliseconds since 1970. */
  readonly since: number;
};

/** The message that is answered and the replies it has had; null for what nobody could tell. */
export type Conversation = Pick<Facts, 'original' | 'thread'>;

/** Is a storm under way? Never throws, never later than the deadline, at most two requests. */
export type Conversations = {
  readonly lookUp: (reply: Reply, deadline: Deadline) => Promise<Conversation>;
};

/** A bearer token for Graph, silently. Rejects when there is none (no consent, no nested app authentication, offline). */
export type AccessToken = (scopes: readonly string[], deadline: Deadline) => Promise<string>;

/** The message or meeting being sent. Each call asks Outlook once; the plain values cost nothing. */
export type OpenItem = {
  /** To, Cc and Bcc in one round. Never rejects: a field that failed or came late is named as unreadable. */
  readonly recipients: (deadline: Deadline) => Promise<RecipientsRead>;
  /** Rejects for meetings and on clients without it. */
  readonly composeType: () => Promise<ComposeType>;
  readonly subject: () => Promise<string>;
  /** The From of the message. */
  readonly sender: () => Promise<SmtpAddress>;
  readonly mailboxOwner: SmtpAddress | null;
  /** The parent's Internet message id, empty for none; null where the client does not say. */
  readonly inReplyTo: string | null;
  /** Empty for none; null where the client does not say. */
  readonly conversationId: string | null;
  readonly session: SessionStore;
};

/** A notice above the message that is being written. */
export type Notice = {
  /** Plain text, at most 150 characters. */
  readonly text: string;
  /** Of the button that opens the pane, where the client can have one. */
  readonly label: string;
  /** Told to the pane that the button opens: a JSON text. */
  readonly contextData: string;
};

/** One notice of ours at most. Each call rejects where the client refuses. */
export type Notices = {
  /** The text of ours; null where none stands there, or the person has dismissed it. */
  readonly current: () => Promise<string | null>;
  /** In the place of the one before. */
  readonly show: (notice: Notice) => Promise<void>;
  readonly clear: () => Promise<void>;
};

/** A recipient as Outlook gave it, so that it can be written back unchanged. */
export type RecipientEntry = { readonly name: string; readonly address: string };

/** The recipients of the open message or meeting, field by field. */
export type Recipients = { readonly [field in Field]: readonly RecipientEntry[] };

/** What the sender asks for. A field of a meeting is an attendee field (core/recipient.ts). */
export type Repair =
  /** Everybody else leaves, from every field. */
  | { readonly kind: 'reply-to-sender'; readonly sender: SmtpAddress }
  | { readonly kind: 'remove'; readonly address: SmtpAddress }
  /** From To and Cc; who is in Bcc already is not doubled. */
  | { readonly kind: 'move-to-bcc'; readonly addresses: readonly SmtpAddress[] };

/**
 * Why a repair must not be tried, because recipients could be lost: a field it would write is as long as the client's cap
 * (there may be more), holds a contact group (Outlook cannot be given it back), could not be read, or would grow to the cap.
 */
export type Obstacle = 'cut' | 'contact-group' | 'unreadable' | 'full';

/** What a repair has changed, and so what undoes it. */
export type Change = { readonly before: Recipients; readonly after: Recipients };

/**
 * Recipients who were missing for a while during a change: perhaps the sender took them out, perhaps Outlook had not shown
 * them yet. Nobody could tell, so they were put back. Left out for nobody.
 */
export type Returned = { readonly returned?: readonly RecipientEntry[] };

export type RepairOutcome =
  | ({ readonly kind: 'done'; readonly change: Change } & Returned)
  /** Outlook refused in two tries; all recipients are as they were, but for what was done by hand meanwhile. */
  | ({ readonly kind: 'refused' } & Returned)
  /**
   * Outlook refused, and refuses to put all back. `missing` stand in no field any more; empty where everybody stands
   * somewhere, only not all where they stood. `change` is what puts them back later.
   */
  | ({
      readonly kind: 'lost';
      readonly missing: readonly RecipientEntry[];
      readonly change: Change;
    } & Returned)
  | { readonly kind: 'impossible'; readonly obstacle: Obstacle };

/** Recipients who stand nowhere any more because a change was cut short: the pane was closed. `change` puts them back. */
export type CutShort = {
  readonly missing: readonly RecipientEntry[];
  readonly change: Change;
};

/** Changes the recipients without losing or doubling one; who is seen to be taken out by hand meanwhile stays out. Never rejects; one at a time. */
export type Repairs = {
  readonly repair: (repair: Repair) => Promise<RepairOutcome>;
  /** Also where the recipients were changed by hand since: what was added then stays. */
  readonly undo: (change: Change) => Promise<RepairOutcome>;
  /** What an earlier pane has left of a change; null for nothing, and where nobody can tell. To be asked before anything is repaired. */
  readonly cutShort: () => Promise<CutShort | null>;
};

/** Consent to Microsoft Graph: `missing` can be asked for, `refused` was, `unsupported` cannot be. */
export type ConsentStatus = 'given' | 'missing' | 'refused' | 'unsupported';

/** Asks for consent to Graph in a window of its own. Never rejects. */
export type ConsentDesk = {
  /** Silent. */
  readonly status: (deadline: Deadline) => Promise<ConsentStatus>;
  /** Only by the user's click. `failed`: nobody said no, and it did not work. */
  readonly ask: () => Promise<'given' | 'refused' | 'failed'>;
};

import type { Client } from '../host/client';

export type StoryRecipient = {
  readonly name: string;
  readonly address: string;
  readonly recipientType: 'user' | 'distributionList' | 'externalUser' | 'other';
};

export type StoryDraft = {
  readonly kind: 'message' | 'appointment';
  readonly to: readonly StoryRecipient[];
  /** In a meeting the optional attendees. */
  readonly cc?: readonly StoryRecipient[];
  /** In a meeting the rooms. */
  readonly bcc?: readonly StoryRecipient[];
  readonly subject: string;
  readonly body: string;
};

/** A message that lies in the inbox. */
export type StoryMessage = {
  readonly id: string;
  readonly from: StoryRecipient;
  readonly to: readonly StoryRecipient[];
  readonly cc?: readonly StoryRecipient[];
  readonly subject: string;
  readonly body: string;
  readonly minutesAgo: number;
};

export type StoryStart =
  | { readonly kind: 'draft'; readonly draft: StoryDraft }
  | { readonly kind: 'message'; readonly messageId: string }
  /** A reply to all, open and written; `body` stands above what it answers. */
  | { readonly kind: 'replyAll'; readonly messageId: string; readonly body: string }
  /** The same, closed again and among the drafts. */
  | { readonly kind: 'savedReply'; readonly messageId: string; readonly body: string };

/** One of those who reply to all. */
export type StoryReply = { readonly from: StoryRecipient; readonly body: string };

/** Replies to all that come to the message the story answers, while somebody writes. */
export type StoryArrivals = {
  readonly replies: readonly StoryReply[];
  /** How many of them lie in the inbox when the story begins. */
  readonly alreadyThere: number;
  readonly everyMs: number;
};

export type StoryHold = {
  readonly id: string;
  readonly lists: readonly string[];
  readonly subjects: readonly string[];
  readonly message: Readonly<Record<string, string>>;
};

export type Story = {
  readonly id: string;
  readonly title: string;
  /** What to do and what to look at, in a sentence or two. */
  readonly lookAt: string;
  readonly start: StoryStart;
  /** Laid over the built policy.json, object by object. */
  readonly policy?: Readonly<Record<string, unknown>>;
  /** Served instead of a policy, byte for byte. */
  readonly policyText?: string;
  readonly services?: {
    readonly directory?: 'fine' | 'slow' | 'throttled' | 'down';
    readonly graph?: boolean;
    readonly consent?: boolean;
  };
  readonly language?: string;
  readonly client?: Partial<Pick<Client, 'platform' | 'band'>>;
  readonly arrivals?: StoryArrivals;
  /** A hold that a button of the page puts into the served policy and takes out again. */
  readonly hold?: StoryHold;
};

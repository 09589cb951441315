export type StoryRecipient = {
  readonly name: string;
  readonly address: string;
  readonly recipientType: 'user' | 'distributionList' | 'externalUser' | 'other';
};

export type StoryDraft = {
  readonly kind: 'message' | 'appointment';
  readonly to: readonly StoryRecipient[];
  readonly cc?: readonly StoryRecipient[];
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
  | { readonly kind: 'message'; readonly messageId: string };

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
};

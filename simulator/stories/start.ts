import type { Story, StoryDraft, StoryRecipient, StoryStart } from './story';

type Others = Pick<StoryDraft, 'cc' | 'bcc'>;

/** A new message that only waits for Send. */
export const draft = (
  to: readonly StoryRecipient[],
  subject: string,
  body: string,
  others: Others = {},
): StoryStart => ({ kind: 'draft', draft: { kind: 'message', to, subject, body, ...others } });

/** The same as an invitation: optional attendees in `cc`, rooms in `bcc`. */
export const invitation = (
  to: readonly StoryRecipient[],
  subject: string,
  body: string,
  others: Others = {},
): StoryStart => ({ kind: 'draft', draft: { kind: 'appointment', to, subject, body, ...others } });

export type StoryGroup = { readonly title: string; readonly stories: readonly [Story, ...Story[]] };

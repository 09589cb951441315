import type { Story, StoryRecipient, StoryStart } from './story';

/** A new message that only waits for Send. */
export const draft = (
  to: readonly StoryRecipient[],
  subject: string,
  body: string,
): StoryStart => ({ kind: 'draft', draft: { kind: 'message', to, subject, body } });

export type StoryGroup = { readonly title: string; readonly stories: readonly [Story, ...Story[]] };

import type { StoryMessage } from './story';

/** What Office.js and Graph call a message of a story; the latter in another alphabet. */
export const messageIdOf = ({ id }: Pick<StoryMessage, 'id'>): string => `<${id}@contoso.example>`;

export const conversationIdOf = ({ id }: Pick<StoryMessage, 'id'>): string =>
  `AAQk/${id}+conversation=`;

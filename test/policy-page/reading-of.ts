import { readDraft, type Reading } from '../../src/policy-page/draft/reading';

/** A file that says this much, as the page reads it. */
export const readingOf = (file: unknown): Reading => readDraft(JSON.stringify(file, null, 2));

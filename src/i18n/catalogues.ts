import type { Language } from './language';
import type { Messages } from './messages';
import type { Writing } from './template';

/**
 * The types of what build/catalogues.js puts in this file's place: the messages of catalogues/*.json for template.ts, because
 * classic Outlook promises no Intl.
 */
export declare const catalogues: { readonly [language in Language]: Messages };

/** The English messages in another writing. */
export declare const cataloguesAs: (writing: Writing) => Messages;

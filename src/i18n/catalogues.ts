import type { Language } from './language';
import type { Messages } from './messages';

/**
 * The type of what build/icu.js puts in this file's place: the messages of catalogues/*.json compiled to plain
 * functions, because classic Outlook promises no Intl.
 */
export declare const catalogues: { readonly [language in Language]: Messages };

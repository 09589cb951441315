import type { Language } from './language';
import type { AllMessages } from './pane-messages';
import type { Writing } from './template';

/**
 * As catalogues.ts, with the messages of the pane. In the built pane only English is there from the start: another language
 * speaks English until its texts have been loaded, and so do the alerts of catalogues.ts.
 */
export declare const paneCatalogues: { readonly [language in Language]: AllMessages };

export declare const paneCataloguesAs: (writing: Writing) => AllMessages;

/** Fetches the texts of a language. Rejects where they cannot be had, as after a new build of the site. */
export declare const loadCatalogue: (language: Language) => Promise<void>;

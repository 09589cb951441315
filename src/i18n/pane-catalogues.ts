import type { Language } from './language';
import type { PaneMessages } from './pane-messages';
import type { Writing } from './template';

/** As catalogues.ts, the messages of the pane alone. */
export declare const paneCatalogues: { readonly [language in Language]: PaneMessages };

export declare const paneCataloguesAs: (writing: Writing) => PaneMessages;

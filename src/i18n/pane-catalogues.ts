import type { Language } from './language';
import type { PaneMessages } from './pane-messages';

/** As catalogues.ts, the messages of the pane alone. */
export declare const paneCatalogues: { readonly [language in Language]: PaneMessages };

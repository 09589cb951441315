import type { Action } from '../core/policy';

/** What the pane is told by an alert or a notice that opens it. The form is fixed: others read it. */
export const contextDataOf = (action: Action): string => JSON.stringify({ v: 1, action });

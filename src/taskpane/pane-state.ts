import type { Confirmed } from './confirm';
import type { Examined } from './examine';

/** `over`: a confirmation was given and holds no more. */
export type Trouble = 'none' | 'failed' | Exclude<Confirmed['outcome'], 'kept'> | 'over';

export type PaneState = {
  /** Null until the first look, and after one that failed: what is stale must not be shown as true. */
  readonly examined: Examined | null;
  readonly activity: 'looking' | 'saving' | 'idle';
  readonly trouble: Trouble;
};

export type PaneEvent =
  | { readonly kind: 'look' }
  | { readonly kind: 'examined'; readonly examined: Examined }
  | { readonly kind: 'failed' }
  | { readonly kind: 'save' }
  | ({ readonly kind: 'confirmed' } & Confirmed);

export const atFirst: PaneState = { examined: null, activity: 'looking', trouble: 'none' };

const troubleAfter = (before: PaneState, now: Examined): Trouble =>
  before.examined?.isConfirmed === true &&
  !now.isConfirmed &&
  !now.checked.isOrdinary &&
  now.checked.verdict.action === 'confirm'
    ? 'over'
    : 'none';

export const afterwards = (state: PaneState, event: PaneEvent): PaneState => {
  switch (event.kind) {
    case 'look':
      return { ...state, activity: 'looking' };
    case 'examined':
      return {
        examined: event.examined,
        activity: 'idle',
        trouble: troubleAfter(state, event.examined),
      };
    case 'failed':
      return { examined: null, activity: 'idle', trouble: 'failed' };
    case 'save':
      return { ...state, activity: 'saving', trouble: 'none' };
    case 'confirmed':
      return {
        examined: event.examined,
        activity: 'idle',
        trouble: event.outcome === 'kept' ? 'none' : event.outcome,
      };
  }
};

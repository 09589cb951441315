import type { Action, Steps } from '../../../core/policy';

export type Step = { readonly action: Action; readonly from: number };

const actions = ['warn', 'confirm', 'block'] as const;

/** The steps that ever apply, the weakest first: one from whose number on a stronger one applies as well never does. */
export const stepsThatApply = (steps: Steps): readonly Step[] =>
  actions.flatMap((action, rank) => {
    const from = steps[action];
    const isShadowed = actions
      .slice(rank + 1)
      .some((stronger) => (steps[stronger] ?? Infinity) <= (from ?? 0));
    return from === undefined || isShadowed ? [] : [{ action, from }];
  });

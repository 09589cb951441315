import type { RequestKind } from './request-log';
import type { State } from './state';

export type Outcome = 'serve' | 'throttle' | 'drop' | 'hang';

export type Conditions = { readonly outcome: Outcome; readonly delayMs: number };

// Long enough to be felt, short enough for a budget of 3,000 ms.
const slowMs = 1_200;

/** Longer than any send may take, so a client that waits for it is caught. */
export const retryAfterSeconds = 30;

export const conditionsFor = (state: State, kind: RequestKind): Conditions => {
  const condition = kind === 'policy' ? state.policyState : state.directory;
  const delayMs = state.latencyMs + (condition === 'slow' ? slowMs : 0);
  if (state.hang) return { outcome: 'hang', delayMs: 0 };
  switch (condition) {
    case 'fine':
    case 'slow':
      return { outcome: 'serve', delayMs };
    case 'throttled':
      return { outcome: 'throttle', delayMs };
    case 'down':
      return { outcome: 'drop', delayMs };
  }
};

import type { Action } from '../../../core/policy';
import type { RuleId } from '../../../core/verdict';
import type { Change } from '../replay/replay';
import type { Actions } from '../replay/tally';
import type { ReadingSummary } from '../reading';
import type { Period, PeriodUnit } from './periods';

/** One message of a table. `actions`: what each policy makes of it. */
export type SendLine = {
  readonly at: string;
  readonly sender: string;
  readonly message: string;
  readonly kind: string;
  readonly people: string;
  readonly actions: readonly Action[];
};

export type PolicyReport = {
  readonly file: string;
  readonly revision: string;
  readonly mode: 'enforce' | 'monitor';
  readonly summary: string;
  /** Sends by action. */
  readonly actions: Actions;
  /** Different senders by action and day, as a mean over the days. */
  readonly sendersADay: Actions;
  readonly periods: readonly Period[];
  /** In how many sends a rule spoke, by its action there. */
  readonly rules: readonly {
    readonly rule: RuleId;
    readonly meaning: string;
    readonly actions: Actions;
  }[];
  /** Who would be stopped most often. */
  readonly topSenders: readonly { readonly sender: string; readonly actions: Actions }[];
  readonly unknownLists: readonly { readonly list: string; readonly sends: number }[];
  readonly notes: readonly string[];
};

/** What changes from the first policy to the second. */
export type Comparison = {
  readonly summary: string;
  readonly changes: readonly Change[];
  /** The largest sends that the two treat differently. */
  readonly changed: readonly SendLine[];
};

/** Everything the terminal, the page and the JSON say: names only where they were asked for. */
export type Report = {
  readonly traces: readonly string[];
  readonly reading: ReadingSummary;
  readonly hasNames: boolean;
  readonly sends: number;
  readonly senders: number;
  readonly publishedLists: number;
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly unit: PeriodUnit;
  readonly policies: readonly PolicyReport[];
  readonly biggest: readonly SendLine[];
  readonly comparison: Comparison | null;
};

/** From weak to strong, as every table has them. */
export const actionsInOrder: readonly Action[] = ['allow', 'warn', 'confirm', 'block'];
export const heldActions = ['warn', 'confirm', 'block'] as const;

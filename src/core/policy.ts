import type { SmtpAddress } from './recipient';

export type Action = 'allow' | 'warn' | 'confirm' | 'block';

/** The number of people from which (>=) a step applies; a step left out never applies. */
export type Steps = {
  readonly warn?: number;
  readonly confirm?: number;
  readonly block?: number;
};

/** A text of the administrator's by language tag, e.g. `{ en: "…", fr: "…" }`. */
export type Texts = { readonly [language: string]: string };

export type ListRule = {
  readonly address: SmtpAddress;
  readonly size?: number;
  readonly action?: Action;
  readonly allowedSenders: readonly SmtpAddress[];
  readonly note: Texts;
};

export type Hold = {
  readonly id: string;
  /** Milliseconds since 1970; the hold is over at this moment. */
  readonly until: number;
  readonly lists: readonly SmtpAddress[];
  readonly subjects: readonly string[];
  readonly message: Texts;
};

export type GraphSource = {
  readonly clientId: string;
  readonly authority: string;
  readonly root: string;
  readonly mailTips: boolean;
  readonly groups: boolean;
  readonly conversations: boolean;
};

export type AuditTarget = {
  readonly endpoint: string;
  readonly record: 'held' | 'all';
  readonly headers: { readonly [name: string]: string };
};

/** A checked policy: `policy.json` after parsing, every default filled in, every address and domain normalised. */
export type Policy = {
  readonly revision: string;
  readonly mode: 'enforce' | 'monitor';
  readonly budgetMs: number;
  readonly internalDomains: readonly string[];
  readonly thresholds: {
    readonly new: Steps;
    readonly replyAll: Steps;
    readonly meeting: Steps;
  };
  readonly externalVisible: Steps;
  readonly whenUnknown: { readonly unlisted: Action; readonly unreachable: Action };
  readonly storm: {
    readonly windowMinutes: number;
    readonly replies: number;
    readonly minAudience: number;
    readonly action: Action;
  };
  readonly lists: readonly ListRule[];
  readonly exemptSenders: readonly { readonly address: SmtpAddress; readonly until: number }[];
  readonly confirmReason: 'none' | 'optional' | 'required';
  readonly moderatedLists: 'count' | 'ignore';
  readonly holds: readonly Hold[];
  readonly sources: {
    readonly publishedSizes: boolean;
    readonly graph: GraphSource | null;
    readonly exchange: boolean;
  };
  readonly support: { readonly url: string } | null;
  readonly audit: AuditTarget | null;
};

const rank: { readonly [action in Action]: number } = { allow: 0, warn: 1, confirm: 2, block: 3 };

export const isStronger = (a: Action, b: Action): boolean => rank[a] > rank[b];

export const strongest = (actions: readonly Action[]): Action =>
  actions.reduce<Action>((most, action) => (isStronger(action, most) ? action : most), 'allow');

export const atMost = (limit: Action, action: Action): Action =>
  isStronger(action, limit) ? limit : action;

/** The strongest step reached by this many people, with the number it applies from. */
export const stepAt = (
  people: number,
  steps: Steps,
): { readonly action: Action; readonly limit: number } => {
  const reached = (['block', 'confirm', 'warn'] as const).find((action) => {
    const limit = steps[action];
    return limit !== undefined && people >= limit;
  });
  return reached === undefined
    ? { action: 'allow', limit: 0 }
    : { action: reached, limit: steps[reached] ?? 0 };
};

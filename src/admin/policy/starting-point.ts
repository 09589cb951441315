import { newMessageSteps, replyAllSteps, stormAudience, type Style } from './scale';

export type Answers = {
  /** People in the organisation. */
  readonly size: number;
  readonly domains: readonly string[];
  readonly style: Style;
  /** The address of a list everybody is on; null where there is none. */
  readonly everybody: string | null;
  /** A page that helps senders. */
  readonly support: string | null;
};

/** A whole policy.json to begin with, every key written out, which holds nothing yet. `now` in ms since 1970. */
export const startingPoint = (answers: Answers, now: number) => {
  const { size, domains, style, everybody, support } = answers;
  const isCautious = style === 'cautious';
  const steps = newMessageSteps(size, style);
  return {
    $schema: './policy.schema.json',
    revision: `${new Date(now).toISOString().slice(0, 10)}.1`,
    mode: 'monitor',
    budgetMs: 3000,
    internalDomains: domains,
    thresholds: { new: steps, replyAll: replyAllSteps(size, style), meeting: steps },
    externalVisible: isCautious ? { warn: 25, confirm: 250 } : { warn: 50, confirm: 500 },
    whenUnknown: isCautious
      ? { unlisted: 'confirm', unreachable: 'warn' }
      : { unlisted: 'warn', unreachable: 'warn' },
    storm: {
      windowMinutes: 60,
      replies: isCautious ? 5 : 10,
      minAudience: stormAudience(size),
      action: isCautious ? 'block' : 'confirm',
    },
    // No action: a reply to all to everybody must not be asked for less than its number says.
    lists: everybody === null ? [] : [{ address: everybody, size }],
    exemptSenders: [],
    confirmReason: 'optional',
    moderatedLists: 'count',
    holds: [],
    sources: { publishedSizes: true, graph: null, exchange: false },
    support: support === null ? null : { url: support },
    audit: null,
  };
};

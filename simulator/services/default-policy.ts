import { ownDomain } from '../people/person';

/** Any GUID will do: the nested app authentication behind it is the simulator's own. */
const clientId = '7f3c1f60-52a0-4d9b-9b57-1d2f6a8e4c11';

const graphSource = (origin: string) => ({
  clientId,
  authority: 'https://login.microsoftonline.com/organizations',
  root: `${origin}/graph/v1.0`,
  mailTips: true,
  groups: true,
  conversations: true,
});

/** The product's documented defaults, written out, so that the policy editor has something to edit. */
export const defaultPolicy = (origin: string, graph: boolean): string =>
  JSON.stringify(
    {
      $schema: './policy.schema.json',
      revision: 'simulator.1',
      mode: 'enforce',
      budgetMs: 3000,
      internalDomains: [ownDomain],
      thresholds: {
        new: { warn: 250, confirm: 2500, block: 25000 },
        replyAll: { warn: 50, confirm: 500, block: 5000 },
        meeting: { warn: 250, confirm: 2500, block: 25000 },
      },
      externalVisible: { warn: 25, confirm: 250 },
      whenUnknown: { unlisted: 'confirm', unreachable: 'warn' },
      storm: { windowMinutes: 60, replies: 5, minAudience: 100, action: 'block' },
      confirmReason: 'optional',
      moderatedLists: 'count',
      sources: {
        publishedSizes: true,
        graph: graph ? graphSource(origin) : null,
        exchange: false,
      },
    },
    null,
    2,
  );

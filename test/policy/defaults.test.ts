import { defaultPolicy } from '../../src/policy/defaults';
import { parsePolicy } from '../../src/policy/parse';

test('is what an empty file means', () => {
  expect(parsePolicy('{}')).toEqual({ ok: true, policy: defaultPolicy, unknownKeys: [] });
});

test('has the thresholds that are documented', () => {
  expect(defaultPolicy).toEqual({
    revision: '2026-11-21.1',
    mode: 'enforce',
    budgetMs: 3000,
    internalDomains: ['contoso.example'],
    thresholds: {
      new: { warn: 250, confirm: 2500, block: 25_000 },
      replyAll: { warn: 50, confirm: 500, block: 5000 },
      meeting: { warn: 250, confirm: 2500, block: 25_000 },
    },
    externalVisible: { warn: 25, confirm: 250 },
    whenUnknown: { unlisted: 'confirm', unreachable: 'warn' },
    storm: { windowMinutes: 60, replies: 5, minAudience: 100, action: 'block' },
    lists: [],
    exemptSenders: [],
    confirmReason: 'optional',
    moderatedLists: 'count',
    holds: [],
    sources: { publishedSizes: true, graph: null, exchange: false },
    support: null,
    audit: null,
  });
});

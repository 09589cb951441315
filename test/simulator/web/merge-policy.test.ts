import { expect, test } from '@jest/globals';
import { mergePolicy } from '../../../simulator/web/merge-policy';

test('changes the named keys, at any depth, and nothing else', () => {
  const base = { mode: 'enforce', thresholds: { new: { warn: 250 }, replyAll: { warn: 50 } } };
  expect(mergePolicy(base, { thresholds: { new: { warn: 1_000, block: 5_000 } } })).toEqual({
    mode: 'enforce',
    thresholds: { new: { warn: 1_000, block: 5_000 }, replyAll: { warn: 50 } },
  });
  expect(base.thresholds.new.warn).toBe(250);
});

test('a list or null replaces an object', () => {
  const base = { sources: { graph: { root: 'x' } }, lists: [1] };
  expect(mergePolicy(base, { sources: { graph: null }, lists: [] })).toEqual({
    sources: { graph: null },
    lists: [],
  });
});

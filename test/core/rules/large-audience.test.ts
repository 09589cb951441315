import { largeAudience } from '../../../src/core/rules/large-audience';
import { aFacts, aList } from '../../builders/facts';
import { aPolicy } from '../../builders/policy';

const lists = [aList('all', 300)];

test.each(['new', 'forward', 'reply', 'meeting'] as const)('warns of 300 people: %s', (kind) => {
  expect(largeAudience(aFacts({ kind, lists }), aPolicy())).toMatchObject([
    { rule: 'large-audience', action: 'warn', limit: 250, audience: { min: 300, max: 300 } },
  ]);
});

test('replies to all have a rule of their own', () => {
  expect(largeAudience(aFacts({ kind: 'replyAll', lists }), aPolicy())).toEqual([]);
});

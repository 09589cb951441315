import { replyAll } from '../../../src/core/rules/reply-all';
import { aFacts, aList } from '../../builders/facts';
import { aPolicy } from '../../builders/policy';

test.each([
  [49, 'allow'],
  [50, 'warn'],
  [500, 'confirm'],
  [5000, 'block'],
] as const)('a reply to all that reaches %i people: %s', (people, action) => {
  const facts = aFacts({ kind: 'replyAll', lists: [aList('all', people)] });
  expect(replyAll(facts, aPolicy())).toMatchObject([{ rule: 'reply-all', action }]);
});

test.each(['new', 'reply', 'forward', 'meeting'] as const)('says nothing of a %s', (kind) => {
  expect(replyAll(aFacts({ kind, lists: [aList('all', 840_000)] }), aPolicy())).toEqual([]);
});

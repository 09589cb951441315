import { decide } from '../../src/core/decide';
import { aFacts, aList, somePeople, unlisted } from '../builders/facts';
import { aListRule, aPolicy } from '../builders/policy';

const rulesOf = (facts: Parameters<typeof decide>[0], policy: Parameters<typeof decide>[1]) =>
  decide(facts, policy).findings.map(({ rule, action }) => `${rule} ${action}`);

test('one address with 840,000 people behind it is blocked', () => {
  const facts = aFacts({ subject: 'Test', lists: [aList('all-england', 840_000)] });
  const verdict = decide(facts, aPolicy());
  expect(verdict).toMatchObject({ action: 'block', decided: 'block' });
  expect(verdict.audience).toMatchObject({ min: 840_000, max: 840_000 });
});

test('three colleagues pass without a finding', () => {
  expect(decide(aFacts({ people: somePeople(3) }), aPolicy())).toMatchObject({
    action: 'allow',
    findings: [],
  });
});

test('the strongest finding wins and stands first, equals in the order of the rules', () => {
  const facts = aFacts({
    lists: [aList('team', 300), aList('riddle', unlisted), aList('board')],
    people: somePeople(30, 'fabrikam.example'),
  });
  const lists = [aListRule('board', { action: 'confirm' })];
  expect(rulesOf(facts, aPolicy({ lists }))).toEqual([
    'protected-list confirm',
    'unknown-list confirm',
    'large-audience warn',
    'visible-external warn',
  ]);
});

test('monitor mode decides the same and holds nothing', () => {
  const facts = aFacts({ lists: [aList('all', 840_000)] });
  const verdict = decide(facts, aPolicy({ mode: 'monitor' }));
  expect(verdict).toMatchObject({ action: 'allow', decided: 'block' });
  expect(verdict.findings).toHaveLength(1);
});

test('an action that lowers counts only for its own list', () => {
  const lists = [aListRule('all', { action: 'allow' })];
  const facts = aFacts({ lists: [aList('all', 840_000)] });
  expect(decide(facts, aPolicy({ lists })).decided).toBe('allow');
  const both = aFacts({ lists: [aList('all', 840_000), aList('team', 300)] });
  expect(rulesOf(both, aPolicy({ lists }))).toEqual(['large-audience warn']);
});

import { visibleExternal } from '../../../src/core/rules/visible-external';
import { aFacts, aPerson, somePeople } from '../../builders/facts';
import { aPolicy } from '../../builders/policy';

const strangers = (count: number) => somePeople(count, 'fabrikam.example');
const judge = (facts: Parameters<typeof aFacts>[0]) =>
  visibleExternal(aFacts(facts), aPolicy()).map(({ action }) => action);

test.each([
  [24, 'allow'],
  [25, 'warn'],
  [250, 'confirm'],
] as const)('%i external people who see one another: %s', (count, action) => {
  expect(judge({ people: strangers(count) })).toEqual([action]);
});

test('blind copies and the own people do not count', () => {
  const hidden = Array.from({ length: 40 }, (_, index) =>
    aPerson(`hidden${index}@fabrikam.example`, { isVisible: false }),
  );
  expect(judge({ people: [...hidden, ...somePeople(40), ...strangers(24)] })).toEqual(['allow']);
});

test('a meeting has to show its guests', () => {
  expect(judge({ kind: 'meeting', people: strangers(300) })).toEqual([]);
});

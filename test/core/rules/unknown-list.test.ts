import { unknownList } from '../../../src/core/rules/unknown-list';
import { aFacts, aList, address, sizeOf, unlisted, unreachable } from '../../builders/facts';
import { aListRule, aPolicy } from '../../builders/policy';

const found = (facts: Parameters<typeof aFacts>[0], policy = aPolicy()) =>
  unknownList(aFacts(facts), policy).map((finding) =>
    finding.rule === 'unknown-list'
      ? [finding.why, finding.action, finding.lists.map(({ name }) => name)]
      : [],
  );

test('what every source denies and what none could be asked are two findings', () => {
  const lists = [
    aList('a', unlisted),
    aList('b', unreachable),
    aList('c', 12),
    aList('', unlisted),
  ];
  expect(found({ lists })).toEqual([
    ['unlisted', 'confirm', ['a', '']],
    ['unreachable', 'warn', ['b']],
  ]);
});

test('a size without an upper end is as unknown as the reason for it', () => {
  const hidden = aList('a', sizeOf(12, Infinity));
  const failed = aList('b', sizeOf(12, Infinity, { why: 'unreachable' }));
  expect(found({ lists: [hidden, failed] })).toEqual([
    ['unlisted', 'confirm', ['a']],
    ['unreachable', 'warn', ['b']],
  ]);
});

test('unreadable recipients count as unreachable, never as none', () => {
  expect(found({ isUnreadable: true })).toEqual([['unreachable', 'warn', []]]);
});

test('the policy says what unknown means', () => {
  const policy = aPolicy({ whenUnknown: { unlisted: 'block', unreachable: 'allow' } });
  expect(found({ lists: [aList('a', unlisted)] }, policy)).toEqual([['unlisted', 'block', ['a']]]);
});

test('silent where a size or an action of the policy answers, and for an exempt sender', () => {
  const facts = { lists: [aList('a', unlisted)], sender: address('comms') };
  expect(found(facts, aPolicy({ lists: [aListRule('a', { size: 9 })] }))).toEqual([]);
  expect(found(facts, aPolicy({ lists: [aListRule('a', { action: 'warn' })] }))).toEqual([]);
  const exempt = aPolicy({ exemptSenders: [{ address: address('comms'), until: Infinity }] });
  expect(found(facts, exempt)).toEqual([]);
});
